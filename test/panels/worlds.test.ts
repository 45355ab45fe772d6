import { beforeEach, describe, expect, test } from 'vitest'
import { removeAccount } from '../../lib/accounts/remove-account'
import { readSetting, writeSetting } from '../../lib/db/settings'
import { startDraft } from '../../lib/orders/form/drafts'
import { prefillDraft } from '../../lib/orders/form/prefill'
import { readDraft } from '../../lib/orders/form/stored-draft'
import { countNeedingAttention } from '../../lib/orders/ledger/ledger'
import { connectDemo, connectPanel } from '../../lib/panels/connect'
import { DEMO_PANEL_ID } from '../../lib/panels/panel'
import { defaultPanel, mainPanels, panelsBeside } from '../../lib/panels/worlds'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { storeOrders } from '../orders/derived-rows'
import { order, panel } from '../orders/rows'

const demo = panel({ id: DEMO_PANEL_ID, kind: 'demo', url: '', addedAt: 0 })
const [one, two] = [panel(), panel({ id: 'panel-2', addedAt: 2 })]

test('the demo account stands beside no real one, and alone while there is none', () => {
  expect(mainPanels([demo])).toEqual([demo])
  expect(mainPanels([demo, one, two])).toEqual([one, two])
  expect(panelsBeside([demo, one, two], 'panel-2')).toEqual([one, two])
  expect(panelsBeside([demo, one, two], DEMO_PANEL_ID)).toEqual([demo])
  expect(panelsBeside([demo, one], '')).toEqual([one])
  expect(panelsBeside([one], DEMO_PANEL_ID)).toEqual([one])
})

test('it is the default only while it is all there is, whatever was chosen', () => {
  expect(defaultPanel([demo], undefined)).toBe(demo)
  expect(defaultPanel([demo, one, two], DEMO_PANEL_ID)).toBe(one)
  expect(defaultPanel([demo, one, two], 'panel-2')).toBe(two)
  expect(defaultPanel([], 'panel-2')).toBeUndefined()
})

describe('beside a real account', () => {
  let environment: TestEnvironment
  const PAGE = { address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', canonical: '', title: '' }

  beforeEach(async () => {
    environment = await testEnvironment(
      panelOf({ balance: ok({ balance: '100', currency: 'USD' }), services: ok([]) }),
    )
  })

  const byDefault = () => readSetting(environment.database, 'default-panel')

  test('the first real one that is connected is the default, and the demo never is again', async () => {
    await connectDemo('Demo', environment)
    expect(await byDefault()).toBe(DEMO_PANEL_ID)
    const reply = await connectPanel({ name: 'Real', url: 'https://p.example/api/v2', key: 'k' }, environment)
    const id = reply.kind === 'connected' ? reply.panel.id : expect.fail('not connected')
    expect(await byDefault()).toBe(id)
    const other = await connectPanel({ name: 'Two', url: 'https://q.example/api/v2', key: 'k' }, environment)
    expect(await byDefault()).toBe(id)
    await removeAccount(id, environment)
    expect(await byDefault()).toBe(other.kind === 'connected' ? other.panel.id : '')
  })

  /** The draft of a click on a page, as the form opens on it. */
  async function begun(panelId?: string) {
    const view = await startDraft(PAGE, environment, { panelId })
    const id = view.view === 'form' ? view.draftId : expect.fail('no form')
    const { database } = environment
    const draft = (await readDraft(database.transaction('drafts').store, id)) ?? expect.fail('no draft')
    return (await prefillDraft(database, draft)).draft
  }

  test('a new order begins like the last real one, however many were tried on the demo, and the reverse', async () => {
    const { database } = environment
    for (const row of [demo, one, two]) await database.put('panels', row)
    // As an earlier version left it.
    await writeSetting(database, 'default-panel', DEMO_PANEL_ID)
    const kind = { targetKind: 'youtube/video', link: PAGE.address }
    const tried = Array.from({ length: 80 }, (_, at) =>
      order({ ...kind, id: `d${at}`, panelId: DEMO_PANEL_ID, createdAt: 1_700_000_001_000 + at }),
    )
    await storeOrders(database, tried)
    expect(await begun()).toMatchObject({ panelId: 'panel-1', serviceId: '' })
    await database.clear('drafts')
    await storeOrders(database, [
      order({ ...kind, id: 'real', panelId: 'panel-2', service: { ...order().service, id: '42' } }),
      ...tried,
    ])
    expect(await begun()).toMatchObject({ panelId: 'panel-2', serviceId: '42' })
    await database.clear('drafts')
    expect(await begun(DEMO_PANEL_ID)).toMatchObject({ panelId: DEMO_PANEL_ID, serviceId: '1' })
  })

  test('the badge counts what needs the user there, and not what was tried out', async () => {
    const { database } = environment
    const failed = {
      needsAttention: 1 as const,
      tracking: { status: 'failed' as const, rawStatus: 'Error', at: 1 },
    }
    await database.put('panels', demo)
    await storeOrders(database, [order({ ...failed, id: 'd', panelId: DEMO_PANEL_ID })])
    expect(await countNeedingAttention(database)).toBe(1)
    await database.put('panels', one)
    expect(await countNeedingAttention(database)).toBe(0)
    await storeOrders(database, [order({ ...failed, id: 'd', panelId: DEMO_PANEL_ID }), order(failed)])
    expect(await countNeedingAttention(database)).toBe(1)
  })
})
