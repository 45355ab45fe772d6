import { beforeEach, describe, expect, test } from 'vitest'
import { unfinishedOf } from '../../../entrypoints/popup/unfinished'
import { discardDraft, endOldDrafts, restoreDraft } from '../../../lib/orders/form/draft-end'
import { startDraft } from '../../../lib/orders/form/drafts'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { placeAsShown } from '../as-shown'
import { connected, draft, service } from '../rows'

let environment: TestEnvironment

const DAY = 86_400_000

beforeEach(async () => {
  environment = await testEnvironment(
    panelOf({ balance: ok({ balance: '100', currency: 'USD' }), add: ok({ order: 777 }) }),
  )
  await connected(environment, {}, [service()])
})

const ids = async () => (await environment.database.getAllKeys('drafts')).toSorted()
const put = (...rows: readonly ReturnType<typeof draft>[]) =>
  Promise.all(rows.map((row) => environment.database.put('drafts', row)))

describe('a draft that was discarded', () => {
  test('is gone, and comes back as it was', async () => {
    await put(draft(), draft({ id: 'other' }))
    await discardDraft('draft-1', environment)
    expect(await ids()).toEqual(['other'])
    await restoreDraft('draft-1', environment)
    expect(await environment.database.get('drafts', 'draft-1')).toEqual(draft())
    expect(environment.changes).toEqual(['drafts', 'drafts'])
  })

  test('comes back once, and only the last one does', async () => {
    await put(draft(), draft({ id: 'other' }))
    await discardDraft('draft-1', environment)
    await discardDraft('other', environment)
    await restoreDraft('draft-1', environment)
    expect(await ids()).toEqual([])
    await restoreDraft('other', environment)
    await environment.database.delete('drafts', 'other')
    await restoreDraft('other', environment)
    expect(await ids()).toEqual([])
  })

  test('cannot be ordered from a form that still shows it, and one that became an order cannot come back', async () => {
    await put(draft())
    await discardDraft('draft-1', environment)
    expect(await placeAsShown({ draftId: 'draft-1', charge: '0.9' }, environment)).toMatchObject({
      kind: 'not-sent',
    })
    expect(environment.actions()).not.toContain('add')
    await restoreDraft('draft-1', environment)
    expect(await placeAsShown({ draftId: 'draft-1', charge: '0.9' }, environment)).toMatchObject({
      kind: 'placed',
    })
    await discardDraft('draft-1', environment)
    await restoreDraft('draft-1', environment)
    expect(await ids()).toEqual([])
    expect(await environment.database.count('orders')).toBe(1)
  })

  test('needs another account where its own was removed meanwhile', async () => {
    await put(draft())
    await discardDraft('draft-1', environment)
    await environment.database.delete('panels', 'panel-1')
    await restoreDraft('draft-1', environment)
    expect(await environment.database.get('drafts', 'draft-1')).toMatchObject({
      panelId: '',
      serviceId: '',
      quantity: '1000',
    })
  })
})

describe('a draft that was left alone for a day', () => {
  const now = 1_700_000_000_000
  const rows = [
    draft({ id: 'over', updatedAt: now - DAY - 1 }),
    draft({ id: 'day', updatedAt: now - DAY }),
    draft({ id: 'new', updatedAt: now }),
    draft({ id: 'fast-clock', updatedAt: now + 3 * DAY }),
  ]

  test('ends, and no other', async () => {
    await put(...rows)
    await discardDraft('over', environment)
    await put(...rows)
    await endOldDrafts(environment)
    expect(await ids()).toEqual(['day', 'fast-clock', 'new'])
    await restoreDraft('over', environment)
    expect(await ids()).toEqual(['day', 'fast-clock', 'new'])
  })

  test('is in no list from then on', () => {
    expect(unfinishedOf(rows, now).map(({ id }) => id)).toEqual(['fast-clock', 'new', 'day'])
  })

  test('no one is told where none ended', async () => {
    await startDraft({ address: 'https://a.example/', canonical: '', title: '' }, environment)
    environment.changes.length = 0
    await endOldDrafts(environment)
    expect(environment.changes).toEqual([])
    expect(await ids()).toHaveLength(1)
  })
})
