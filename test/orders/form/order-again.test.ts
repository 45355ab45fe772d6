import { beforeEach, describe, expect, test } from 'vitest'
import { readSetting } from '../../../lib/db/settings'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'
import { orderAgain } from '../../../lib/orders/form/order-again'
import { readForm } from '../../../lib/orders/form/order-form'
import { wholeDraft } from '../../../lib/orders/form/stored-draft'
import { withNote } from '../../../lib/orders/order/note'
import type { Order } from '../../../lib/orders/order/order'
import type { TypedFields } from '../../../lib/panel-api/field-names'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { connected, draft, order, service } from '../rows'

const NOW = new Date(2026, 5, 1).getTime()

let environment: TestEnvironment

const drafts = async () => (await environment.database.getAll('drafts')).map(wholeDraft)

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
})

async function again(change: Partial<Order>) {
  await environment.database.put('orders', order({ state: 'refused', ...change }))
  await orderAgain('order-1', environment)
  const made = (await drafts()).find(({ id }) => id.startsWith('id-'))
  return made ?? expect.fail('no draft')
}

/** What is ordered by each kind of field, as it is typed. */
const TYPED: readonly (readonly [string, Partial<TypedFields> & { dripFeed?: boolean }])[] = [
  ['Default', { link: 'https://a.example/', quantity: '1000' }],
  ['Default', { link: 'https://a.example/', quantity: '100', runs: '3', interval: '60', dripFeed: true }],
  ['Custom Comments', { link: 'https://a.example/', comments: Array(60).fill('😀 one').join('\n') }],
  ['Subscriptions', { username: 'me', min: '60', max: '90', delay: '0', posts: '5', expiry: '2030-02-09' }],
  [
    'Web Traffic',
    {
      link: 'https://a.example/',
      quantity: '70',
      country: 'DE',
      device: '2',
      type_of_traffic: '1',
      google_keyword: 'a b',
    },
  ],
]

test.each(TYPED)('%s: the same form gives the same order', async (type, typed) => {
  const offered = new Map([['1', service({ type, dripfeed: true })]])
  const first = readForm(draft({ ...BLANK_FIELDS, ...typed }), offered, undefined, NOW)
  if (!first.fields) return expect.fail(JSON.stringify(first.problems))
  const made = await again({ fields: first.fields, link: first.fields.link ?? '' })
  expect(made).toMatchObject({ ...typed, panelId: 'panel-1', serviceId: '1' })
  expect(readForm(made, offered, undefined, NOW).fields).toEqual(first.fields)
})

test('the popup opens on it', async () => {
  const made = await again({})
  expect(made.page).toEqual({ address: 'https://video.example/watch?v=1', canonical: '', title: '' })
  expect(await readSetting(environment.database, 'popup-view')).toEqual({ view: 'form', draftId: made.id })
  expect(environment.changes).toEqual(expect.arrayContaining(['drafts']))
})

test('what is being typed stays, what is untouched makes room, and the order is as it was', async () => {
  const touched = draft({ id: 'touched' })
  const untouched = draft({
    id: 'untouched',
    ...BLANK_FIELDS,
    serviceId: '',
    link: touched.page.address,
  })
  await environment.database.put('drafts', touched)
  await environment.database.put('drafts', untouched)
  const made = await again({})
  expect((await drafts()).map(({ id }) => id).toSorted()).toEqual([made.id, 'touched'].toSorted())
  expect(await environment.database.get('drafts', 'touched')).toEqual(touched)
  expect(await environment.database.get('orders', 'order-1')).toEqual(order({ state: 'refused' }))
})

test('each time is a draft of its own', async () => {
  await again({})
  await orderAgain('order-1', environment)
  expect(await drafts()).toHaveLength(2)
})

test('of a panel that is gone, what was typed stays and the panel is chosen again', async () => {
  await environment.database.delete('panels', 'panel-1')
  expect(await again({})).toMatchObject({ panelId: '', serviceId: '', quantity: '1000' })
})

test('of an order that was added by its number, the link', async () => {
  const fields = { service: '', link: 'https://a.example/' }
  const made = await again({ service: { ...order().service, id: '' }, fields, link: fields.link })
  expect(made).toMatchObject({ serviceId: '', link: fields.link, quantity: '', dripFeed: false })
})

test('of an order that is not there, nothing', async () => {
  await orderAgain('order-9', environment)
  expect([await drafts(), environment.changes]).toEqual([[], []])
})

describe('a note of one’s own', () => {
  test.each([
    [undefined, ' for Ann \n', 'for Ann'],
    ['old', 'new\nlines', 'new\nlines'],
    ['old', ' \n ', undefined],
    [undefined, '', undefined],
  ])('%j, then %j', (before, typed, note) => {
    const row = order(before === undefined ? {} : { note: before })
    expect(withNote(row, typed)).toEqual(order(note === undefined ? {} : { note }))
  })

  test('that is the same changes nothing', () => {
    const row = order({ note: 'old' })
    expect(withNote(row, 'old ')).toBe(row)
  })
})
