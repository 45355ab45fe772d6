import { beforeEach, describe, expect, test } from 'vitest'
import { savePreset } from '../../lib/choices/change-choices'
import { isTouched } from '../../lib/orders/form/draft'
import { saveDraft, startDraft } from '../../lib/orders/form/drafts'
import { wholeDraft } from '../../lib/orders/form/stored-draft'
import { placeOrder } from '../../lib/orders/placing/place'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { inputOf } from '../orders/as-shown'
import { connected, draft, service } from '../orders/rows'

/* A draft that begins with a preset. */

const PAGE = { address: 'https://video.example/watch?v=1', canonical: '', title: 'A video' }

let environment: TestEnvironment
let presetId: string

const start = (preset = presetId) => startDraft(PAGE, environment, { panelId: 'panel-2', presetId: preset })
const drafts = async () =>
  (await environment.database.getAllFromIndex('drafts', 'by-updated')).map(wholeDraft)
const shown = async () => {
  const view = await environment.database.get('settings', 'popup-view')
  const all = await drafts()
  return all.find(({ id }) => view && typeof view === 'object' && 'draftId' in view && view.draftId === id)
}

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
  await environment.database.put('drafts', draft({ link: 'https://other.example/' }))
  const saved = await savePreset({ name: 'Mine', draftId: 'draft-1' }, environment)
  if (saved.kind !== 'saved') return expect.fail('not saved')
  presetId = saved.id
  await environment.database.clear('drafts')
})

test('has its account, service and fields, and the link of the page', async () => {
  await start()
  expect(await shown()).toMatchObject({
    panelId: 'panel-1',
    serviceId: '1',
    quantity: '1000',
    comments: '',
    link: PAGE.address,
    page: PAGE,
    presetId,
  })
})

test('leaves another draft for the same page as it is', async () => {
  const typed = draft({ page: PAGE, quantity: '5' })
  await environment.database.put('drafts', typed)
  await start()
  expect(await drafts()).toHaveLength(2)
  expect(await environment.database.get('drafts', 'draft-1')).toEqual(typed)
  expect((await shown())?.quantity).toBe('1000')
})

test('makes room while nothing was typed into it, also for one without a preset', async () => {
  await start()
  await start()
  expect(await drafts()).toHaveLength(1)
  await start('')
  expect(await drafts()).toMatchObject([{ panelId: 'panel-2', serviceId: '', quantity: '' }])
})

test('stays once something was typed', async () => {
  await start()
  const begun = await shown()
  if (!begun) return expect.fail('no draft')
  expect(isTouched(begun)).toBe(false)
  environment.clock.at += 1
  const saved = await saveDraft(begun.id, { ...inputOf(begun), quantity: '7' }, environment)
  expect(saved).not.toHaveProperty('presetId')
  await start()
  expect(await drafts()).toHaveLength(2)
})

test('that is not there any more is an ordinary draft', async () => {
  await start('preset-7')
  expect(await shown()).toMatchObject({ panelId: 'panel-2', serviceId: '' })
})

describe('ordered as it is', () => {
  const confirm = async (add: unknown) => {
    environment.world.script = panelOf({ balance: ok({ balance: '100', currency: 'USD' }), add: ok(add) })
    await start()
    const begun = await shown()
    if (!begun) return expect.fail('no draft')
    const kept = { targetKind: 'youtube/video', linkForm: 'cleaned' } as const
    return placeOrder(
      { draftId: begun.id, input: inputOf(begun), charge: '0.9', currency: 'USD', ...kept },
      environment,
    )
  }

  test('is an order, with what the next of its kind goes by', async () => {
    expect(await confirm({ order: 7 })).toMatchObject({ kind: 'placed' })
    const [order] = await environment.database.getAll('orders')
    expect(order).toMatchObject({ targetKind: 'youtube/video', linkForm: 'cleaned', quantity: 1000 })
    const range = IDBKeyRange.bound(['panel-1', '1'], ['panel-1', '1', Number.POSITIVE_INFINITY])
    expect(await environment.database.getAllFromIndex('orders', 'by-service', range)).toEqual([order])
  })

  test('and refused, it is a draft that stays', async () => {
    expect(await confirm({ error: 'No.' })).toMatchObject({ kind: 'refused' })
    await start()
    expect((await drafts()).map((one) => one.refusal?.message)).toContain('No.')
    expect(await drafts()).toHaveLength(2)
  })
})

test('a service that asks for other fields now has what was kept of the old ones', async () => {
  await connected(environment, {}, [service({ type: 'Poll' })])
  await start()
  expect(await shown()).toMatchObject({ serviceId: '1', quantity: '1000', answer_number: '' })
})
