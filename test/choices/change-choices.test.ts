import { beforeEach, describe, expect, test } from 'vitest'
import { removeAccount } from '../../lib/accounts/remove-account'
import { syncCatalog } from '../../lib/catalog/sync-catalog'
import {
  markChangesSeen,
  removePreset,
  renamePreset,
  savePreset,
  setFavorite,
} from '../../lib/choices/change-choices'
import { readSetting } from '../../lib/db/settings'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected, draft, service } from '../orders/rows'

let environment: TestEnvironment

const favorites = async () => (await readSetting(environment.database, 'favorites')) ?? []
const presets = async () => (await readSetting(environment.database, 'presets')) ?? []
const mark = (serviceId: string, on = true, panelId = 'panel-1') =>
  setFavorite({ panelId, serviceId, on }, environment)
const keep = (name: string, more: { readonly id?: string; readonly draftId?: string } = {}) =>
  savePreset({ name, draftId: 'draft-1', ...more }, environment)
const rename = (id: string, name: string) => renamePreset({ id, name }, environment)
const SERVICE = {
  panelId: 'panel-1',
  serviceId: '1',
  name: 'Followers',
  category: 'First Category',
  type: 'Default',
  rate: '0.90',
}

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment, {}, [service(), service({ id: '2', name: 'Likes' })])
  await environment.database.put('drafts', draft({ comments: 'left from another type' }))
})

describe('a favorite', () => {
  test('is kept as it was seen, the latest last, each once', async () => {
    for (const id of ['1', '2', '1']) await mark(id)
    expect((await favorites()).map(({ serviceId }) => serviceId)).toEqual(['2', '1'])
    expect((await favorites())[1]).toEqual(SERVICE)
    expect(environment.changes).toContain('choices')
    await mark('2', false)
    await mark('7', false)
    expect(await favorites()).toEqual([SERVICE])
  })

  test.each([
    ['7', 'panel-1'],
    ['1', 'panel-7'],
  ])('is none that no catalog has: %s at %s', async (id, panelId) => {
    await mark('1')
    await mark(id, true, panelId)
    expect(await favorites()).toEqual([SERVICE])
  })

  test('marked in two windows at once is kept for both', async () => {
    await Promise.all([mark('1'), mark('2')])
    expect(await favorites()).toHaveLength(2)
  })

  test('of a service that is listed twice is the row that counts', async () => {
    await connected(environment, {}, [service({ name: 'Old' }), service({ name: 'Now' })])
    await mark('1')
    expect(await favorites()).toMatchObject([{ name: 'Now' }])
  })
})

describe('a preset', () => {
  test('is the service and what it asks for, without the link and what was left of other types', async () => {
    expect(await keep('Mine')).toEqual({ kind: 'saved', id: 'id-1' })
    expect(await presets()).toEqual([
      {
        id: 'id-1',
        name: 'Mine',
        panelId: 'panel-1',
        service: SERVICE,
        fields: { quantity: '1000' },
        dripFeed: false,
      },
    ])
  })

  test('with drip-feed has its runs, and none where the service takes none', async () => {
    const dripping = { dripFeed: true, runs: '3', interval: '60' }
    await connected(environment, {}, [service({ dripfeed: true }), service({ id: '2' })])
    await environment.database.put('drafts', draft(dripping))
    await environment.database.put('drafts', draft({ ...dripping, id: 'draft-2', serviceId: '2' }))
    await keep('A')
    await keep('B', { draftId: 'draft-2' })
    expect(await presets()).toMatchObject([
      { dripFeed: true, fields: { quantity: '1000', runs: '3', interval: '60' } },
      { dripFeed: false, fields: { quantity: '1000' } },
    ])
  })

  test('of a subscription does not have the account', async () => {
    await connected(environment, {}, [service({ type: 'Subscriptions' })])
    await environment.database.put('drafts', draft({ username: 'someone', min: '10', max: '20', delay: '5' }))
    await keep('Auto')
    expect((await presets())[0]?.fields).toEqual({ min: '10', max: '20', delay: '5' })
  })

  test('of comments to a comment has whose they are answers to, as part of the options', async () => {
    await connected(environment, {}, [service({ type: 'Comment Replies' })])
    await environment.database.put('drafts', draft({ username: 'someone', comments: 'a\nb' }))
    await keep('Replies')
    expect((await presets())[0]?.fields).toEqual({ username: 'someone', comments: 'a\nb' })
  })

  test('keeps its place when it is saved again, and a new one goes last', async () => {
    for (const name of ['A', 'B']) await keep(name)
    await environment.database.put('drafts', draft({ quantity: '7' }))
    expect(await keep('C', { id: 'id-1' })).toEqual({ kind: 'saved', id: 'id-1' })
    expect(await presets()).toMatchObject([
      { id: 'id-1', name: 'C', fields: { quantity: '7' } },
      { name: 'B' },
    ])
  })

  test('has a name of its own, in whatever case', async () => {
    await keep('Likes ÄÖ')
    expect(await keep('likes äö')).toEqual({ kind: 'name-taken' })
    expect(await keep('LIKES äö', { id: 'id-1' })).toMatchObject({ kind: 'saved' })
    expect((await presets()).map(({ name }) => name)).toEqual(['LIKES äö'])
    const both = await Promise.all([keep('Twice'), keep('Twice')])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['name-taken', 'saved'])
  })

  test.each<[string, () => Promise<unknown>]>([
    ['draft', () => environment.database.delete('drafts', 'draft-1')],
    ['service', () => environment.database.put('drafts', draft({ serviceId: '7' }))],
    ['choice of a service', () => environment.database.put('drafts', draft({ serviceId: '' }))],
    ['account', () => removeAccount('panel-1', environment)],
  ])('cannot be made without the %s', async (_, lose) => {
    await lose()
    expect(await keep('A')).toEqual({ kind: 'gone' })
    expect(await presets()).toEqual([])
  })

  test('that is renamed is the same under another name, in its place', async () => {
    for (const name of ['A', 'B']) await keep(name)
    const before = await presets()
    await environment.database.put('drafts', draft({ quantity: '7', serviceId: '2' }))
    environment.changes.length = 0
    expect(await rename('id-1', 'C')).toEqual({ kind: 'saved', id: 'id-1' })
    expect(await presets()).toEqual([{ ...before[0], name: 'C' }, before[1]])
    expect(environment.changes).toEqual(['choices'])
  })

  test('is renamed in its case, to no name of another and to one that was given up', async () => {
    for (const name of ['Likes', 'Views']) await keep(name)
    const done = { kind: 'saved', id: 'id-1' }
    expect(await rename('id-1', 'LIKES')).toEqual(done)
    expect(await rename('id-1', 'vIEWS')).toEqual({ kind: 'name-taken' })
    expect(await rename('id-2', 'Plays')).toMatchObject({ kind: 'saved' })
    expect(await rename('id-1', 'Views')).toEqual(done)
    const both = await Promise.all([rename('id-1', 'Same'), rename('id-2', 'Same')])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['name-taken', 'saved'])
    expect((await presets()).map(({ name }) => name)).toEqual(['Same', 'Plays'])
  })

  test('that was removed meanwhile cannot be renamed', async () => {
    await keep('A')
    await removePreset('id-1', environment)
    expect([await rename('id-1', 'B'), await presets()]).toEqual([{ kind: 'gone' }, []])
  })

  test('that was removed meanwhile does not come back, and is removed once', async () => {
    await keep('A')
    await removePreset('id-1', environment)
    await removePreset('id-1', environment)
    expect([await keep('B', { id: 'id-1' }), await presets()]).toEqual([{ kind: 'gone' }, []])
  })
})

describe('a service that the panel renames', () => {
  const sync = async (...services: readonly object[]) => {
    const rows = services.map((change) => ({ ...service(), service: '1', ...change }))
    environment.world.script = panelOf({ services: ok(rows) })
    await syncCatalog('panel-1', environment)
  }

  test('keeps its favorite and its presets, by its id', async () => {
    await mark('1')
    await keep('Mine')
    await sync({ name: 'Real Followers', rate: '1.5', type: 'Package' }, { service: '2' })
    const now = { ...SERVICE, name: 'Real Followers', rate: '1.5', type: 'Package' }
    expect([await favorites(), (await presets())[0]?.service]).toEqual([[now], now])
    expect((await presets())[0]?.name).toBe('Mine')
  })

  test('at another account is another service', async () => {
    await connected(environment, { id: 'panel-2' })
    await mark('1', true, 'panel-2')
    await sync({ name: 'X' }, { service: '2' })
    expect(await favorites()).toEqual([{ ...SERVICE, panelId: 'panel-2' }])
  })

  test('that is gone stays as it was last seen', async () => {
    await mark('1')
    await keep('Mine')
    await sync({ service: '2' })
    expect([await favorites(), (await presets())[0]?.service]).toEqual([[SERVICE], SERVICE])
  })
})

test('when the changes were looked at is kept for each account that is there', async () => {
  await connected(environment, { id: 'panel-2' })
  await markChangesSeen('panel-1', environment)
  environment.clock.at += 5
  await markChangesSeen('panel-2', environment)
  await markChangesSeen('panel-7', environment)
  const at = environment.clock.at
  expect(await readSetting(environment.database, 'changes-seen')).toEqual({
    'panel-1': at - 5,
    'panel-2': at,
  })
})

test('an account that is removed takes what was kept of it, and leaves the others theirs', async () => {
  const { database } = environment
  await connected(environment, { id: 'panel-2' })
  await database.put('drafts', draft({ id: 'draft-2', panelId: 'panel-2' }))
  for (const panelId of ['panel-1', 'panel-2']) {
    await mark('1', true, panelId)
    await markChangesSeen(panelId, environment)
  }
  await keep('One')
  await keep('Two', { draftId: 'draft-2' })
  await removeAccount('panel-1', environment)
  expect([await favorites(), await presets()]).toMatchObject([[{ panelId: 'panel-2' }], [{ name: 'Two' }]])
  expect(Object.keys((await readSetting(database, 'changes-seen')) ?? {})).toEqual(['panel-2'])
})
