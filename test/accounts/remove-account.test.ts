import { beforeEach, describe, expect, test, vi } from 'vitest'
import { removeAccount } from '../../lib/accounts/remove-account'
import { readSetting, writeSetting } from '../../lib/db/settings'
import { demoCatalog } from '../../lib/demo/catalog'
import { nextWakeAt } from '../../lib/orders/tracking/poll-due'
import { changePanel, connectDemo } from '../../lib/panels/connect'
import { demoTransport } from '../../lib/panels/demo-account'
import { DEMO_PANEL_ID } from '../../lib/panels/panel'
import { type TestEnvironment, testEnvironment } from '../environment'
import { connected, draft, KEY, order } from '../orders/rows'
import { wholeDatabase } from '../panels/whole-database'

const readServices = async () => demoCatalog(1)

let environment: TestEnvironment

const remove = (panelId: string) => removeAccount(panelId, environment)
const defaultPanel = () => readSetting(environment.database, 'default-panel')

beforeEach(async () => {
  const made = await testEnvironment()
  const { transportTo } = made
  environment = {
    ...made,
    transportTo: (panel) => (panel.kind === 'demo' ? demoTransport(made, readServices) : transportTo(panel)),
  }
})

describe('removing an account', () => {
  test('takes its key and catalog, and keeps orders without asking about them', async () => {
    const { database } = environment
    await connected(environment)
    await connected(environment, { id: 'panel-2', url: 'https://two.example/api/v2' })
    const ended = order({ id: 'b', tracking: { status: 'completed', rawStatus: 'Completed', at: 1 } })
    const waiting = order({ id: 'c', state: 'unconfirmed', needsAttention: 1 })
    const other = order({ id: 'd', panelId: 'panel-2', dueAt: 9 })
    for (const row of [order({ id: 'a', dueAt: 5 }), ended, waiting, other]) await database.put('orders', row)
    for (const row of [draft(), draft({ id: 'draft-2', panelId: 'panel-2' })])
      await database.put('drafts', row)
    await remove('panel-1')
    expect([...environment.keys]).toEqual([['panel-2', KEY]])
    expect(await database.getAllKeys('panels')).toEqual(['panel-2'])
    expect(await database.getAllKeys('catalogs')).toEqual(['panel-2'])
    expect((await database.getAll('catalog-pages')).map(({ panelId }) => panelId)).toEqual(['panel-2'])
    expect(await database.getAll('orders')).toEqual([order({ id: 'a' }), ended, waiting, other])
    expect(await database.getAll('drafts')).toEqual([
      draft({ panelId: '', serviceId: '' }),
      draft({ id: 'draft-2', panelId: 'panel-2' }),
    ])
    expect(environment.requests).toEqual([])
    await remove('panel-2')
    expect(await nextWakeAt(environment)).toBeUndefined()
  })

  test('is one transaction: where it fails, the account and all that is of it stay', async () => {
    const { database, changes } = environment
    await connected(environment)
    await database.put('orders', order({ dueAt: 5 }))
    await database.put('drafts', draft())
    changes.length = 0
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(function (this: IDBObjectStore) {
      this.transaction.abort()
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(remove('panel-1')).rejects.toThrow('full')
    expect(await database.getAllKeys('panels')).toEqual(['panel-1'])
    expect(await database.getAll('orders')).toEqual([order({ dueAt: 5 })])
    expect(await database.getAll('drafts')).toEqual([draft()])
    expect(changes).toEqual([])
  })

  test('that was the default makes the oldest other one the default', async () => {
    for (const [id, addedAt] of [
      ['panel-1', 1],
      ['panel-2', 9],
      ['panel-3', 5],
    ] as const) {
      await connected(environment, { id, addedAt })
    }
    await writeSetting(environment.database, 'default-panel', 'panel-1')
    await remove('panel-2')
    expect(await defaultPanel()).toBe('panel-1')
    await remove('panel-1')
    expect(await defaultPanel()).toBe('panel-3')
    await remove('panel-3')
    expect(await defaultPanel()).toBe('')
  })
})

describe('the demo account', () => {
  test('needs no permission, no key and no request', async () => {
    environment.world.allowed = false
    const demo = await connectDemo('Demo', environment)
    expect(demo).toMatchObject({
      kind: 'connected',
      panel: { id: DEMO_PANEL_ID, kind: 'demo', name: 'Demo', url: '', keyTail: '' },
    })
    const [panel] = await environment.database.getAll('panels')
    expect(panel?.balance).toMatchObject({ amount: '100.84292', currency: 'USD' })
    expect(panel?.services).toBeGreaterThan(100)
    expect([environment.requests, environment.keys.size]).toEqual([[], 0])
    expect(await defaultPanel()).toBe(DEMO_PANEL_ID)
  })

  test('is there once, and is not made into another by a change', async () => {
    await connectDemo('Demo', environment)
    expect(await connectDemo('Again', environment)).toMatchObject({ panel: { name: 'Demo' } })
    const change = { name: 'Mine', url: 'panel.example/api', key: 'real-key-1234' }
    expect(await changePanel(DEMO_PANEL_ID, change, environment)).toMatchObject({
      panel: { kind: 'demo', name: 'Mine', url: '' },
    })
    expect([environment.requests, environment.keys.size]).toEqual([[], 0])
  })

  test('goes with its orders and with what its panel remembers', async () => {
    const demo = await connectDemo('Demo', environment)
    if (demo.kind !== 'connected') return expect.fail('not connected')
    const { database, clock } = environment
    const packaged = demo.services?.services.find(({ type }) => type === 'Package')
    const transport = demoTransport({ database, now: () => clock.at }, readServices)
    const fields = { service: packaged?.id ?? '', link: 'https://video.example/' }
    const add = () =>
      transport.write(new URLSearchParams({ key: 'demo-account', action: 'add', ...fields }), 1)
    expect(await add()).toEqual({ status: 200, text: '{"order":23501}' })
    await database.put('orders', order({ id: 'demo-order', panelId: DEMO_PANEL_ID, dueAt: 5 }))
    await database.put('orders', order({ id: 'real-order', dueAt: 5 }))
    await remove(DEMO_PANEL_ID)
    expect(await database.getAllKeys('orders')).toEqual(['real-order'])
    expect(await wholeDatabase(database)).not.toContain('23501')
    await connectDemo('Demo', environment)
    expect(await add()).toEqual({ status: 200, text: '{"order":23501}' })
  })
})
