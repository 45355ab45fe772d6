import { beforeEach, describe, expect, test } from 'vitest'
import { readSetting, writeSetting } from '../../../lib/db/settings'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'
import { discardDraft } from '../../../lib/orders/form/draft-end'
import { orderWith, prefillDraft, saveDraft, startDraft, storeView } from '../../../lib/orders/form/drafts'
import { wholeDraft } from '../../../lib/orders/form/stored-draft'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { draft } from '../rows'

let environment: TestEnvironment

const page = (address: string) => ({ address, canonical: '', title: 'T' })
const drafts = () => environment.database.getAll('drafts')
const view = () => readSetting(environment.database, 'popup-view')
const { id: _, createdAt: __, updatedAt: ___, page: ____, ...INPUT } = draft({ quantity: '70' })

beforeEach(async () => {
  environment = await testEnvironment()
  await writeSetting(environment.database, 'default-panel', 'panel-1')
})

describe('a click on a page', () => {
  test('starts a draft for it at the default panel', async () => {
    await startDraft(page('https://a.example/'), environment)
    const at = environment.clock.at
    expect(await drafts()).toEqual([
      {
        id: 'id-1',
        createdAt: at,
        updatedAt: at,
        panelId: 'panel-1',
        serviceId: '',
        ...BLANK_FIELDS,
        link: 'https://a.example/',
        dripFeed: false,
        page: page('https://a.example/'),
      },
    ])
    expect(await view()).toEqual({ view: 'form', draftId: 'id-1' })
  })

  test('takes up what was begun for the same page, also when clicked twice at once', async () => {
    await Promise.all([1, 2, 3].map(() => startDraft(page('https://a.example/'), environment)))
    expect(await drafts()).toHaveLength(1)
    const [begun] = await drafts()
    await saveDraft(begun?.id ?? '', INPUT, environment)
    await startDraft(page('https://a.example/'), environment)
    expect(await drafts()).toMatchObject([{ id: begun?.id, quantity: '70' }])
  })

  test('keeps a draft in which something was typed, and only that', async () => {
    await startDraft(page('https://a.example/'), environment)
    await startDraft(page('https://b.example/'), environment)
    expect((await drafts()).map(({ link }) => link)).toEqual(['https://b.example/'])
    const typing = saveDraft('id-2', { ...INPUT, panelId: 'panel-1' }, environment)
    await Promise.all([typing, startDraft(page('https://c.example/'), environment)])
    expect(await drafts()).toMatchObject([{ id: 'id-2', quantity: '70' }, { id: 'id-3' }])
  })

  test.each(['javascript:alert(1)', 'chrome://extensions', 'about:blank', 'file:///a'])(
    '%s has nothing to order',
    async (address) => {
      await startDraft(page(address), environment)
      expect([await drafts(), await view()]).toEqual([[], { view: 'nothing-here', address }])
    },
  )

  test('without a page starts an empty one', async () => {
    await startDraft(page(''), environment)
    expect(await drafts()).toMatchObject([{ link: '' }])
  })

  test('without a page starts another each time, and what was typed into the last one stays', async () => {
    await startDraft(page(''), environment)
    await saveDraft('id-1', { ...INPUT, link: 'https://a.example/' }, environment)
    await startDraft(page(''), environment)
    expect(await view()).toEqual({ view: 'form', draftId: 'id-2' })
    const all = [
      { id: 'id-1', link: 'https://a.example/', quantity: '70' },
      { id: 'id-2', link: '', quantity: '' },
    ]
    expect(await drafts()).toMatchObject(all)
    await startDraft(page(''), environment)
    expect((await drafts()).map(({ id }) => id)).toEqual(['id-1', 'id-3'])
  })
})

describe('an order with one service', () => {
  const wanted = { panelId: 'panel-2', serviceId: '7' }

  test('is a new draft with exactly that service, whatever was begun before', async () => {
    await startDraft(page(''), environment)
    await saveDraft('id-1', { ...INPUT, serviceId: '3', quantity: '70' }, environment)
    const shown = await orderWith(wanted, environment)
    expect([shown, await view()]).toEqual(Array(2).fill({ view: 'form', draftId: 'id-2' }))
    expect(await drafts()).toMatchObject([
      { id: 'id-1', serviceId: '3', quantity: '70' },
      { ...BLANK_FIELDS, ...wanted, id: 'id-2', dripFeed: false },
    ])
  })

  test('makes room again unless something is typed into it', async () => {
    await orderWith(wanted, environment)
    await orderWith({ ...wanted, serviceId: '8' }, environment)
    expect(await drafts()).toMatchObject([{ id: 'id-2', serviceId: '8' }])
    await saveDraft('id-2', { ...INPUT, ...wanted, serviceId: '8', link: 'x' }, environment)
    await orderWith(wanted, environment)
    expect(await drafts()).toHaveLength(2)
  })
})

describe('what the program fills in', () => {
  const filled = { ...INPUT, link: 'https://video.example/cleaned', quantity: '900' }
  const prefill = { filled: { link: filled.link, quantity: '900' }, panelId: 'panel-1', like: 'order-1' }
  const fresh = draft({ createdAt: 5, updatedAt: 5 })

  test('is stored once, and makes the draft no newer', async () => {
    await environment.database.put('drafts', fresh)
    await prefillDraft({ id: 'draft-1', input: filled, like: 'order-1' }, environment)
    const stored = { ...fresh, link: filled.link, quantity: '900', prefill }
    expect(await drafts()).toEqual([stored])
    // Another window that was opened at the same moment.
    await prefillDraft({ id: 'draft-1', input: { ...filled, quantity: '1' } }, environment)
    expect([await drafts(), environment.changes]).toEqual([[stored], []])
  })

  test.each([
    ['was typed meanwhile', { updatedAt: 6, quantity: '7' }],
    ['a panel refused', { refusal: { kind: 'refusal', class: 'link', message: 'no' } as const }],
  ])('takes nothing away that %s', async (_, change) => {
    await environment.database.put('drafts', { ...fresh, ...change })
    await prefillDraft({ id: 'draft-1', input: filled }, environment)
    expect(await drafts()).toEqual([{ ...fresh, ...change }])
  })

  test('brings back no draft that has become an order', async () => {
    await prefillDraft({ id: 'draft-1', input: filled }, environment)
    expect(await drafts()).toEqual([])
  })

  test('is kept with what is typed over it, and makes room as long as nothing is', async () => {
    await environment.database.put('drafts', fresh)
    await prefillDraft({ id: 'draft-1', input: filled }, environment)
    await saveDraft('draft-1', { ...filled, quantity: '901' }, environment)
    expect(await drafts()).toMatchObject([{ quantity: '901', prefill: { filled: { quantity: '900' } } }])
    await startDraft(page('https://b.example/'), environment)
    expect((await drafts()).map(({ quantity }) => quantity).toSorted()).toEqual(['', '901'])
    await saveDraft('draft-1', { ...filled, serviceId: '', comments: '' }, environment)
    await startDraft(page('https://c.example/'), environment)
    expect(await drafts()).toHaveLength(1)
  })
})

test('a draft that was filled in and never touched is filled in again for the same page', async () => {
  await startDraft(page('https://a.example/'), environment)
  const { id, ...fresh } = wholeDraft((await drafts())[0] ?? draft())
  await prefillDraft({ id, input: { ...fresh, quantity: '9' } }, environment)
  environment.clock.at += 1000
  await startDraft(page('https://a.example/'), environment, { panelId: 'panel-2' })
  const at = environment.clock.at
  expect(await drafts()).toEqual([{ ...fresh, id, panelId: 'panel-2', createdAt: at, updatedAt: at }])
  await prefillDraft({ id, input: { ...fresh, quantity: '9' } }, environment)
  await saveDraft(id, { ...fresh, quantity: '10' }, environment)
  await startDraft(page('https://a.example/'), environment, { panelId: 'panel-2' })
  expect(await drafts()).toMatchObject([{ id, quantity: '10' }])
})

describe('typing', () => {
  test('is kept, and takes the panel’s last no away', async () => {
    const refusal = { kind: 'refusal', class: 'funds', message: 'no' } as const
    await environment.database.put('drafts', draft({ refusal }))
    await saveDraft('draft-1', INPUT, environment)
    expect(await drafts()).toEqual([draft({ quantity: '70', updatedAt: environment.clock.at })])
  })

  test('on one surface leaves what was typed on another', async () => {
    await environment.database.put('drafts', draft({ link: 'typed elsewhere', createdAt: 1, updatedAt: 2 }))
    await saveDraft('draft-1', { ...INPUT, link: 'old', quantity: '70' }, environment, ['quantity'])
    expect(await drafts()).toMatchObject([{ link: 'typed elsewhere', quantity: '70' }])
  })

  test('into a draft that was only filled in on screen keeps that too', async () => {
    await environment.database.put('drafts', draft({ serviceId: '', createdAt: 1, updatedAt: 1 }))
    await saveDraft('draft-1', { ...INPUT, serviceId: '7', quantity: '70' }, environment, ['quantity'])
    expect(await drafts()).toMatchObject([{ serviceId: '7', quantity: '70' }])
  })

  test('into a draft that has become an order brings it not back', async () => {
    expect(await saveDraft('draft-1', INPUT, environment)).toBeUndefined()
    expect([await drafts(), environment.changes]).toEqual([[], []])
  })

  test('can be thrown away', async () => {
    await environment.database.put('drafts', draft())
    await storeView({ view: 'form', draftId: 'draft-1' }, environment)
    await discardDraft('draft-1', environment)
    expect([await drafts(), await view()]).toEqual([[], { view: 'home' }])
    // A popup that was left on something else opens there.
    await storeView({ view: 'form', draftId: 'draft-2' }, environment)
    await discardDraft('draft-1', environment)
    expect(await view()).toEqual({ view: 'form', draftId: 'draft-2' })
  })
})
