import { beforeEach, describe, expect, test } from 'vitest'
import { readSetting, writeSetting } from '../../lib/db/settings'
import { changePanel, connectPanel, restorePanel } from '../../lib/panels/connect'
import { openPanel, recordAnswer, refreshBalance, updatePanel } from '../../lib/panels/open'
import { storeCatalog } from '../catalog/on-disk'
import { failed, ok, panelOf, type Script, type TestEnvironment, testEnvironment } from '../environment'
import { V1, V2 } from '../panel-api/fixtures'
import { wholeDatabase } from './whole-database'

const KEY = 'k3y-"of"-a/panel)(*&'
const TYPED = { name: '', url: 'panel.example/api/v2', key: ` ${KEY}\n` }
const WELL = { balance: ok(V2.balance), services: ok(V1.services) }

let environment: TestEnvironment

const panels = () => environment.database.getAll('panels')
const nothingIsStored = async () => {
  expect([await panels(), environment.keys.size]).toEqual([[], 0])
}

beforeEach(async () => {
  environment = await testEnvironment(panelOf(WELL))
})

describe('connecting', () => {
  test('asks for balance and services, and stores an account with its balance', async () => {
    const connected = await connectPanel(TYPED, environment)
    const at = environment.clock.at
    const panel = {
      id: 'id-1',
      kind: 'http',
      name: 'panel.example',
      url: 'https://panel.example/api/v2',
      keyTail: ')(*&',
      addedAt: at,
      connectedAt: at,
      balance: { amount: '100.84292', currency: 'USD', at },
      services: 2,
    }
    expect(connected).toMatchObject({ kind: 'connected', panel, services: { services: [{}, {}] } })
    expect(await panels()).toEqual([panel])
    expect(environment.keys).toEqual(new Map([['id-1', KEY]]))
    expect(environment.requests).toEqual(
      ['balance', 'services'].map((action) => ({
        way: 'read',
        url: panel.url,
        fields: { key: KEY, action },
      })),
    )
    expect(await readSetting(environment.database, 'default-panel')).toBe('id-1')
  })

  test('the first stays the default', async () => {
    await connectPanel(TYPED, environment)
    await connectPanel({ ...TYPED, name: ' Two ', url: 'two.example/api' }, environment)
    expect((await panels()).map(({ name }) => name)).toEqual(['panel.example', 'Two'])
    expect(await readSetting(environment.database, 'default-panel')).toBe('id-1')
  })

  test.each<[string, Partial<typeof TYPED>, object]>([
    ['a bad address', { url: 'http://panel.example' }, { step: 'address', problem: 'not-secure' }],
    ['no key', { key: ' ' }, { step: 'key', problem: 'empty' }],
  ])('with %s asks nothing', async (_, typed, invalid) => {
    expect(await connectPanel({ ...TYPED, ...typed }, environment)).toEqual({ kind: 'invalid', ...invalid })
    expect(environment.requests).toEqual([])
    await nothingIsStored()
  })

  test('without the permission asks nothing', async () => {
    environment.world.allowed = false
    const why = { kind: 'failure', failure: 'no-permission' }
    expect(await connectPanel(TYPED, environment)).toEqual({ kind: 'failed', step: 'permission', why })
    expect(environment.requests).toEqual([])
    await nothingIsStored()
  })

  test.each<[string, Script, object, number]>([
    [
      'a wrong key',
      panelOf({ ...WELL, balance: ok({ error: `Invalid API key ${KEY}` }) }),
      { step: 'balance', why: { kind: 'refusal', class: 'key', message: 'Invalid API key •••' } },
      1,
    ],
    ['a page', panelOf({ balance: ok('<html>') }), { step: 'balance', why: { failure: 'not-json' } }, 1],
    [
      'a redirect',
      panelOf({ balance: failed('redirect') }),
      { step: 'balance', why: { failure: 'redirect' } },
      1,
    ],
    [
      'no catalogue',
      panelOf({ ...WELL, services: ok({ status: 'success' }) }),
      { step: 'services', why: { failure: 'wrong-shape' } },
      2,
    ],
  ])('that meets %s stores nothing', async (_, script, outcome, requests) => {
    environment.world.script = script
    expect(await connectPanel(TYPED, environment)).toMatchObject({ kind: 'failed', ...outcome })
    expect(environment.requests).toHaveLength(requests)
    await nothingIsStored()
  })

  test('to a panel that sells nothing yet is no failure', async () => {
    environment.world.script = panelOf({ ...WELL, services: ok({ status: 'success', data: 'Empty Data' }) })
    expect(await connectPanel(TYPED, environment)).toMatchObject({
      kind: 'connected',
      panel: { services: 0 },
      services: { services: [] },
    })
  })

  test('the same account a second time is known', async () => {
    await connectPanel({ ...TYPED, name: 'Mine' }, environment)
    const known = { kind: 'invalid', step: 'address', problem: 'known', name: 'Mine' }
    expect(await connectPanel({ ...TYPED, url: 'https://PANEL.example/api/v2#x' }, environment)).toEqual(
      known,
    )
    expect(environment.requests).toHaveLength(2)
    expect(await connectPanel({ ...TYPED, key: 'another key' }, environment)).toMatchObject({
      kind: 'connected',
    })
  })

  test('twice at once connects once', async () => {
    const [one, two] = await Promise.all([connectPanel(TYPED, environment), connectPanel(TYPED, environment)])
    expect(one).toEqual(two)
    expect([(await panels()).length, environment.requests.length]).toEqual([1, 2])
  })
})

describe('the key', () => {
  test('is in no part of the database, also where the panel echoes it everywhere', async () => {
    environment.world.script = ({ fields }) => {
      const echo = fields.key
      if (fields.action === 'services')
        return ok([
          { service: 1, name: echo, type: echo, category: echo, description: echo, rate: 1, min: 1, max: 2 },
        ])
      return ok({ balance: '1', currency: echo })
    }
    const connected = await connectPanel(TYPED, environment)
    if (connected.kind !== 'connected') return expect.fail('not connected')
    const { id } = connected.panel
    const { services = { services: [], unreadable: 0 } } = connected
    await storeCatalog(environment.database, { panelId: id, at: 1, ...services })
    environment.world.script = ({ fields }) => ok({ error: `no ${fields.key}` })
    await refreshBalance(id, environment)
    const stored = await wholeDatabase(environment.database)
    expect(stored).toContain('•••')
    const forms = [KEY, JSON.stringify(KEY).slice(1, -1), encodeURIComponent(KEY), KEY.slice(0, 12)]
    for (const form of forms) expect(stored).not.toContain(form)
  })
})

describe('changing', () => {
  const one = { id: 'id-1', name: 'panel.example', keyTail: ')(*&', url: 'https://panel.example/api/v2' }
  let requests: number

  beforeEach(async () => {
    await connectPanel(TYPED, environment)
    environment.clock.at += 1000
    requests = environment.requests.length
  })

  test('the name asks no one', async () => {
    expect(await changePanel('id-1', { name: ' New ' }, environment)).toMatchObject({
      panel: { name: 'New' },
    })
    expect(await changePanel('id-1', { name: '  ' }, environment)).toMatchObject({ panel: { name: 'New' } })
    expect(environment.requests).toHaveLength(requests)
  })

  test('address and key are tested, and everything else of the account stays', async () => {
    const change = { url: 'https://new.example/api/v1', key: 'another-key-1234' }
    expect(await changePanel('id-1', change, environment)).toMatchObject({ kind: 'connected' })
    const addedAt = environment.clock.at - 1000
    expect(await panels()).toMatchObject([{ ...one, url: change.url, keyTail: '1234', addedAt }])
    expect(environment.keys.get('id-1')).toBe('another-key-1234')
    expect(environment.requests.slice(requests).map(({ url }) => url)).toEqual([change.url, change.url])
  })

  test('the address alone keeps the key', async () => {
    await changePanel('id-1', { url: 'new.example/api' }, environment)
    expect(environment.requests.at(-1)?.fields.key).toBe(KEY)
    expect(environment.keys.get('id-1')).toBe(KEY)
  })

  test.each<[object, object]>([
    [{ url: 'ftp://x.y' }, { kind: 'invalid', step: 'address', problem: 'not-web' }],
    [{ key: ' ' }, { kind: 'invalid', step: 'key', problem: 'empty' }],
    [{ key: 'wrong' }, { kind: 'failed', step: 'balance' }],
  ])('%j that does not pass changes nothing', async (change, outcome) => {
    environment.world.script = panelOf({ ...WELL, balance: ok({ error: 'Invalid API key' }) })
    const before = await panels()
    expect(await changePanel('id-1', { name: 'New', ...change }, environment)).toMatchObject(outcome)
    expect([await panels(), environment.keys.get('id-1')]).toEqual([before, KEY])
  })

  test('into another account that is connected is refused', async () => {
    await connectPanel({ ...TYPED, url: 'two.example/api', name: 'Two' }, environment)
    const known = { kind: 'invalid', step: 'address', problem: 'known', name: 'Two' }
    expect(await changePanel('id-1', { url: 'https://two.example/api' }, environment)).toEqual(known)
    expect(await changePanel('id-1', { url: one.url, key: KEY }, environment)).toMatchObject({
      kind: 'connected',
    })
  })

  test('a panel that is removed meanwhile does not bring it back', async () => {
    environment.world.script = async (request) => {
      await environment.database.delete('panels', 'id-1')
      environment.keys.delete('id-1')
      return panelOf(WELL)(request)
    }
    expect(await changePanel('id-1', { key: 'new-key-123' }, environment)).toMatchObject({ kind: 'failed' })
    expect([await panels(), environment.keys.size]).toEqual([[], 0])
  })

  test('one that is not there fails', async () => {
    expect(await changePanel('id-7', { name: 'x' }, environment)).toMatchObject({ kind: 'failed' })
  })
})

describe('an account in use', () => {
  test('keeps its trouble until something goes well', async () => {
    await connectPanel(TYPED, environment)
    const at = environment.clock.at
    await recordAnswer('id-1', failed('offline'), environment)
    expect(await panels()).toMatchObject([{ trouble: { kind: 'failure', failure: 'offline', at } }])
    await refreshBalance('id-1', environment)
    expect((await panels())[0]?.trouble).toBeUndefined()
  })

  test.each(['panel', 'key', 'permission'])('without its %s is not talked to', async (missing) => {
    await connectPanel(TYPED, environment)
    const requests = environment.requests.length
    if (missing === 'panel') await environment.database.delete('panels', 'id-1')
    if (missing === 'key') environment.keys.clear()
    if (missing === 'permission') environment.world.allowed = false
    const failure = { panel: 'gone', key: 'no-key', permission: 'no-permission' }[missing]
    expect(await openPanel('id-1', environment)).toEqual({ kind: 'failure', failure })
    expect(await refreshBalance('id-1', environment)).toMatchObject({ failure })
    expect(environment.requests).toHaveLength(requests)
  })

  test('that is gone is not brought back by a late answer', async () => {
    expect(await updatePanel('id-1', (panel) => panel, environment)).toBeUndefined()
    await recordAnswer('id-1', failed('offline'), environment)
    expect(await panels()).toEqual([])
  })
})

describe('an account that the browser threw away', () => {
  const lost = { id: 'id-9', name: 'Mine', url: 'https://panel.example/api/v2', keyTail: ')(*&' }
  const restore = () => restorePanel('id-9', environment)

  beforeEach(async () => {
    environment.keys.set('id-9', KEY)
    await writeSetting(environment.database, 'data-loss', { accounts: [lost], orders: 0 })
  })

  test('is connected again under its id, with the key that is still kept', async () => {
    expect(await restore()).toMatchObject({
      kind: 'connected',
      panel: lost,
      services: { services: [{}, {}] },
    })
    expect(await panels()).toMatchObject([{ ...lost, kind: 'http', balance: { amount: '100.84292' } }])
    expect(environment.requests.map(({ url, fields }) => [url, fields.key])).toEqual([
      [lost.url, KEY],
      [lost.url, KEY],
    ])
  })

  test.each<[string, () => unknown]>([
    ['whose key is not kept', () => environment.keys.clear()],
    [
      'whose key was changed since its address was noted',
      () => environment.keys.set('id-9', 'another-key-1234'),
    ],
    ['that no one lost', () => environment.database.delete('settings', 'data-loss')],
  ])('%s sends no key anywhere', async (_, change) => {
    await change()
    const why = { kind: 'failure', failure: 'no-key' }
    expect(await restore()).toEqual({ kind: 'failed', step: 'key', why })
    expect([await panels(), environment.requests]).toEqual([[], []])
  })

  test('that was connected by hand meanwhile is known', async () => {
    await connectPanel({ ...TYPED, name: 'By hand' }, environment)
    expect(await restore()).toEqual({ kind: 'invalid', step: 'address', problem: 'known', name: 'By hand' })
  })

  test('and whose panel refuses it stays lost', async () => {
    environment.world.script = panelOf({ ...WELL, balance: ok({ error: 'Invalid API key' }) })
    expect(await restore()).toMatchObject({ kind: 'failed', step: 'balance' })
    expect(await panels()).toEqual([])
  })
})
