import { beforeEach, describe, expect, test } from 'vitest'
import { BLANK_FIELDS, type Draft } from '../../../lib/orders/form/draft'
import { targetOf } from '../../../lib/orders/order/order'
import { placeOrder } from '../../../lib/orders/placing/place'
import type { Service } from '../../../lib/panel-api/model'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { inputOf } from '../as-shown'
import { connected, draft, KEY, service } from '../rows'

const BALANCE = ok({ balance: '100', currency: 'USD' })
const LINK = 'https://a.example/'

let environment: TestEnvironment

/** Confirms what is typed at a service, for what the button named. */
async function place(
  typed: Partial<Draft>,
  offered: Partial<Service>,
  named: { readonly charge: string; readonly maxPerPost?: string },
) {
  const shown = draft({ ...BLANK_FIELDS, ...typed })
  await connected(environment, {}, [service({ rate: '2', min: 1, max: 100, ...offered })])
  await environment.database.put('drafts', shown)
  return placeOrder({ draftId: shown.id, input: inputOf(shown), currency: 'USD', ...named }, environment)
}

const sent = () => {
  const add = environment.requests.findLast(({ fields }) => fields.action === 'add')
  const { key: _, action: __, ...fields } = add?.fields ?? {}
  return fields
}
const rows = () => environment.database.getAll('orders')

beforeEach(async () => {
  environment = await testEnvironment(panelOf({ balance: BALANCE, add: ok({ order: 5 }) }))
})

describe('each kind of type reaches panel and ledger', () => {
  const lines = { comments: ' one \n\ntwo\r\n' }
  test.each<[string, Partial<Draft>, string, object, number | undefined]>([
    ['Package', { link: LINK }, '2', { link: LINK }, undefined],
    ['Custom Comments', { link: LINK, ...lines }, '0.004', { link: LINK, comments: 'one\ntwo' }, 2],
    [
      'Custom Comments Package',
      { link: LINK, ...lines },
      '2',
      { link: LINK, comments: 'one\ntwo' },
      undefined,
    ],
    [
      'Poll',
      { link: LINK, quantity: '50', answer_number: '3' },
      '0.1',
      { link: LINK, quantity: '50', answer_number: '3' },
      50,
    ],
    [
      'Web Traffic',
      {
        link: LINK,
        quantity: '50',
        country: 'DE',
        device: '1',
        type_of_traffic: '3',
        google_keyword: 'left over',
      },
      '0.1',
      { link: LINK, quantity: '50', country: 'DE', device: '1', type_of_traffic: '3' },
      50,
    ],
  ])('%s', async (type, typed, charge, fields, quantity) => {
    expect(await place(typed, { type }, { charge })).toMatchObject({ kind: 'placed' })
    expect(sent()).toEqual({ service: '1', ...fields })
    const [row] = await rows()
    expect(row).toMatchObject({ fields: { service: '1', ...fields }, link: LINK, charge })
    expect([row?.quantity, row?.perPost]).toEqual([quantity, undefined])
  })
})

describe('a subscription', () => {
  const typed = { username: 'me', min: '50', max: '100', delay: '5', expiry: '2100-01-31' }
  const offered = { type: 'Subscriptions' }
  const agreed = { charge: '0', maxPerPost: '0.2' }

  test('has no link, is charged by the post, and keeps what a post may cost', async () => {
    expect(await place(typed, offered, agreed)).toMatchObject({ kind: 'placed' })
    const fields = { service: '1', username: 'me', min: '50', max: '100', delay: '5', expiry: '31/01/2100' }
    expect(sent()).toEqual(fields)
    const [row] = await rows()
    expect(row).toMatchObject({ fields, link: '', charge: '0', perPost: { min: '0.1', max: '0.2' } })
    expect(row && [targetOf(row), 'quantity' in row]).toEqual(['me', false])
  })

  test.each([
    ['another price of a post', { charge: '0', maxPerPost: '0.19' }],
    ['no price of a post', { charge: '0' }],
    ['a charge now', { charge: '0.2', maxPerPost: '0.2' }],
  ])('is not sent to one who was told of %s', async (_, named) => {
    const reason = { why: 'charge-changed', charge: '0', maxPerPost: '0.2' }
    expect(await place(typed, offered, named)).toEqual({ kind: 'not-sent', reason })
    expect([environment.actions(), await rows()]).toEqual([['balance'], []])
    expect(await environment.database.getAll('drafts')).toHaveLength(1)
  })

  test('is judged by the clock of the background', async () => {
    environment.clock.at = new Date(2100, 1, 2).getTime()
    const placing = await place(typed, offered, agreed)
    expect(placing).toMatchObject({
      reason: { why: 'invalid', problems: { expiry: { problem: 'date-past' } } },
    })
  })
})

test('a price of a post that the order does not have is not agreed to', async () => {
  const placing = await place({ link: LINK }, { type: 'Package' }, { charge: '2', maxPerPost: '2' })
  expect(placing).toEqual({ kind: 'not-sent', reason: { why: 'charge-changed', charge: '2' } })
})

test('a type that is in no row is not sent, whatever was typed', async () => {
  const placing = await place({ link: LINK, quantity: '50' }, { type: 'Riddle' }, { charge: '0.1' })
  expect(placing).toMatchObject({ kind: 'not-sent', reason: { why: 'invalid' } })
  expect(environment.actions()).not.toContain('add')
})

test('what the queue held back was not sent: it is a draft again, with all that was typed', async () => {
  const waiting = { kind: 'failure', failure: 'waiting', pauseMs: 60_000 } as const
  environment.world.script = panelOf({ balance: BALANCE, add: waiting })
  const placing = await place({ link: LINK, comments: KEY.slice(0, 3) }, { type: 'Package' }, { charge: '2' })
  expect(placing).toEqual({ kind: 'not-sent', reason: { why: 'panel', answer: waiting } })
  expect([await rows(), environment.told]).toEqual([[], []])
  const shown = draft({ ...BLANK_FIELDS, link: LINK, comments: KEY.slice(0, 3) })
  expect(await environment.database.getAll('drafts')).toEqual([shown])
})
