import { beforeEach, describe, expect, test } from 'vitest'
import { placeOrder } from '../../../lib/orders/placing/place'
import type { Failure, Service } from '../../../lib/panel-api/model'
import { storeCatalog, storedCatalog } from '../../catalog/on-disk'
import { failed, ok, panelOf, type Script, type TestEnvironment, testEnvironment } from '../../environment'
import { inputOf, placeAsShown } from '../as-shown'
import { connected, draft, KEY, service } from '../rows'

const BALANCE = ok({ balance: '100.84292', currency: 'USD' })
const CONFIRMED = { draftId: 'draft-1', charge: '0.9' }

let environment: TestEnvironment

const panelSays = (add: Parameters<typeof panelOf>[0][string]): Script => panelOf({ balance: BALANCE, add })
const rows = () => environment.database.getAll('orders')
const drafts = () => environment.database.getAll('drafts')

async function ready(script: Script, typed = draft(), services: readonly Service[] = [service()]) {
  environment.world.script = script
  await connected(environment, {}, services)
  await environment.database.put('drafts', typed)
}

beforeEach(async () => {
  environment = await testEnvironment()
})

describe('an order that the panel takes', () => {
  test('is in the ledger with all that the screen showed', async () => {
    await ready(panelSays(ok({ order: 23501 })))
    expect(await placeAsShown(CONFIRMED, environment)).toEqual({ kind: 'placed', orderId: 'draft-1' })
    const at = environment.clock.at
    const { id, name, type, category, rate, min, max, refill, cancel } = service()
    expect(await rows()).toEqual([
      {
        id: 'draft-1',
        panelId: 'panel-1',
        panelName: 'Panel One',
        state: 'placed',
        createdAt: at,
        service: { id, name, type, category, rate, min, max, refill, cancel },
        fields: { service: '1', link: 'https://video.example/watch?v=1', quantity: '1000' },
        link: 'https://video.example/watch?v=1',
        quantity: 1000,
        charge: '0.9',
        currency: 'USD',
        balanceBefore: '100.84292',
        panelOrderId: '23501',
        dueAt: at + 30_000,
        history: [
          { at, from: undefined, to: 'sending', event: 'confirmed' },
          { at, from: 'sending', to: 'placed', event: 'accepted' },
        ],
      },
    ])
    expect(await drafts()).toEqual([])
  })

  test('was asked for once, right after the balance, with the fields of its row', async () => {
    await ready(panelSays(ok({ order: 1 })))
    await placeAsShown(CONFIRMED, environment)
    const url = 'https://panel.example/api/v2'
    const fields = { service: '1', link: 'https://video.example/watch?v=1', quantity: '1000' }
    expect(environment.requests).toEqual([
      { way: 'rehearse', url, fields: { key: KEY, action: 'balance' } },
      { way: 'write', url, fields: { key: KEY, action: 'add', ...fields } },
    ])
    // Before the balance, so that no connection is left behind for the order to be repeated on.
    expect(environment.protections).toEqual(['first'])
    expect((await environment.database.get('panels', 'panel-1'))?.balance.amount).toBe('100.84292')
  })

  test('with drip-feed keeps its runs and its total', async () => {
    const typed = draft({ dripFeed: true, quantity: '100', runs: '3', interval: '60' })
    await ready(panelSays(ok({ order: 1 })), typed, [service({ dripfeed: true })])
    await placeAsShown({ ...CONFIRMED, charge: '0.27' }, environment)
    expect(await rows()).toMatchObject([{ quantity: 300, runs: 3, interval: 60, charge: '0.27' }])
  })
})

describe('an order that the panel refuses', () => {
  test('is kept as refused, and all that was typed is offered again', async () => {
    const typed = draft({ comments: 'a\nb', dripFeed: true, runs: '2', interval: '9' })
    await ready(panelSays(ok({ error: `No funds for ${KEY}` })), typed)
    const refusal = { kind: 'refusal', class: 'other', message: 'No funds for •••' } as const
    const placing = await placeAsShown(CONFIRMED, environment)
    expect(placing).toEqual({ kind: 'refused', orderId: 'draft-1', draftId: 'id-1', refusal })
    expect(await rows()).toMatchObject([{ state: 'refused', history: [{}, { message: 'No funds for •••' }] }])
    const at = environment.clock.at
    expect(await drafts()).toEqual([{ ...typed, id: 'id-1', createdAt: at, updatedAt: at, refusal }])
    // The account is well: only this order was refused.
    expect((await environment.database.get('panels', 'panel-1'))?.trouble).toBeUndefined()
    expect(environment.actions()).toEqual(['balance', 'add'])
  })
})

describe('an order that no one knows about', () => {
  const failures: readonly [string, ReturnType<typeof ok> | Failure, string][] = [
    ['time-out', failed('time-out'), 'time-out'],
    ['a dropped connection', failed('offline'), 'offline'],
    ['a server in trouble', ok({ error: 'oops' }, 500), 'http-status'],
    ['a page', ok('<html>'), 'not-json'],
    ['nothing', ok(''), 'not-json'],
    ['another shape', ok({ status: 'success' }), 'wrong-shape'],
    ['the key for an id', ok({ order: 'a-key-of-panel-one-)(*&' }), 'wrong-shape'],
  ]
  test.each(failures)('after %s needs the user and is not sent again', async (_, answer, failure) => {
    await ready(panelSays(answer))
    expect(await placeAsShown(CONFIRMED, environment)).toEqual({ kind: 'unconfirmed', orderId: 'draft-1' })
    expect(await rows()).toMatchObject([
      {
        state: 'unconfirmed',
        needsAttention: 1,
        charge: '0.9',
        balanceBefore: '100.84292',
        history: [{}, { failure }],
      },
    ])
    const heard = typeof answer === 'object' && 'text' in answer ? answer.text.replace('<html>', '') : ''
    const words = (await rows())[0]?.history.at(-1)?.message ?? ''
    expect(words).toBe(heard.replace('a-key-of-panel-one-)(*&', '•••'))
    expect(await drafts()).toEqual([])
    expect(await placeAsShown(CONFIRMED, environment)).toMatchObject({ reason: { why: 'already-confirmed' } })
    expect(environment.actions()).toEqual(['balance', 'add'])
  })
})

/** Nothing is sent, nothing is in the ledger, and the draft is as it was. */
describe('before anything was sent', () => {
  const never: Script = () => {
    throw new Error('nothing was to be sent')
  }
  const expensive = [service({ rate: '900' })]

  test.each<[string, Script, Partial<ReturnType<typeof draft>>, readonly Service[], string, object]>([
    [
      'a balance refused',
      panelOf({ balance: ok({ error: 'Invalid API key' }), add: never }),
      {},
      [service()],
      '0.9',
      { why: 'panel', answer: { kind: 'refusal', class: 'key' } },
    ],
    [
      'a balance lost',
      panelOf({ balance: failed('offline'), add: never }),
      {},
      [service()],
      '0.9',
      { why: 'panel', answer: { failure: 'offline' } },
    ],
    [
      'another charge',
      panelSays(never),
      {},
      [service({ rate: '0.91' })],
      '0.9',
      { why: 'charge-changed', charge: '0.91' },
    ],
    [
      'another quantity',
      panelSays(never),
      { quantity: '2000' },
      [service()],
      '0.9',
      { why: 'charge-changed', charge: '1.8' },
    ],
    [
      'a service that is gone',
      panelSays(never),
      {},
      [],
      '0.9',
      { why: 'invalid', problems: { service: { problem: 'service-gone' } } },
    ],
    [
      'too little money',
      panelSays(never),
      {},
      expensive,
      '900',
      { why: 'invalid', problems: { charge: { problem: 'funds', value: '799.15708' } } },
    ],
    [
      'a bad link',
      panelSays(never),
      { link: 'javascript:1' },
      [service()],
      '0.9',
      { why: 'invalid', problems: { link: { problem: 'link-not-web' } } },
    ],
    [
      'a panel that is gone',
      panelSays(never),
      { panelId: 'other' },
      [service()],
      '0.9',
      { why: 'panel', answer: { failure: 'gone' } },
    ],
  ])('%s', async (_, script, typed, services, charge, reason) => {
    await ready(script, draft(typed), services)
    const placing = await placeAsShown({ draftId: 'draft-1', charge }, environment)
    expect(placing).toMatchObject({ kind: 'not-sent', reason })
    expect(environment.actions()).not.toContain('add')
    expect([await rows(), await drafts()]).toEqual([[], [draft(typed)]])
  })

  test('a charge written otherwise is the same charge', async () => {
    await ready(panelSays(ok({ order: 1 })))
    expect(await placeAsShown({ ...CONFIRMED, charge: '0.900' }, environment)).toMatchObject({
      kind: 'placed',
    })
  })

  test.each(['permission', 'key'])('without the %s nothing is asked at all', async (missing) => {
    await ready(never)
    if (missing === 'key') environment.keys.clear()
    else environment.world.allowed = false
    const cause = missing === 'key' ? 'no-key' : 'no-permission'
    const reason = { why: 'panel', answer: { kind: 'failure', failure: cause } }
    expect(await placeAsShown(CONFIRMED, environment)).toEqual({ kind: 'not-sent', reason })
    expect(environment.requests).toEqual([])
    expect([await rows(), await drafts()]).toEqual([[], [draft()]])
  })

  test('what another window changed is not ordered: the order is what this screen showed', async () => {
    await ready(panelSays(ok({ order: 1 })), draft({ link: 'https://video.example/other', quantity: '5000' }))
    const input = inputOf(draft())
    await placeOrder({ ...CONFIRMED, currency: 'USD', input }, environment)
    expect(await rows()).toMatchObject([{ link: 'https://video.example/watch?v=1', quantity: 1000 }])
  })

  test.each(['another currency than the screen showed', 'prices in another currency'])('%s', async (what) => {
    const inRupees = what.startsWith('prices') ? 'USD' : 'INR'
    await ready(panelSays(never))
    const catalog = await storedCatalog(environment.database)
    if (catalog && inRupees === 'USD') {
      await storeCatalog(environment.database, { ...catalog, currency: 'INR' })
    }
    const placing = await placeAsShown({ ...CONFIRMED, currency: inRupees }, environment)
    expect(placing).toEqual({ kind: 'not-sent', reason: { why: 'currency-changed', currency: 'USD' } })
    expect([environment.actions(), await rows()]).toEqual([['balance'], []])
  })

  test('a permission withdrawn between balance and order', async () => {
    const balance = () => {
      environment.world.allowed = false
      return BALANCE
    }
    await ready(panelOf({ balance, add: never }))
    expect(await placeAsShown(CONFIRMED, environment)).toMatchObject({
      kind: 'not-sent',
      reason: { why: 'panel' },
    })
    expect(environment.actions()).toEqual(['balance'])
  })

  test('a draft that was thrown away', async () => {
    await ready(never)
    await environment.database.delete('drafts', 'draft-1')
    expect(await placeAsShown(CONFIRMED, environment)).toMatchObject({ reason: { why: 'already-confirmed' } })
    expect(environment.requests).toEqual([])
  })

  test('a draft thrown away while the balance was asked for', async () => {
    const balance = async () => {
      await environment.database.delete('drafts', 'draft-1')
      return BALANCE
    }
    await ready(panelOf({ balance, add: never }))
    expect(await placeAsShown(CONFIRMED, environment)).toMatchObject({ reason: { why: 'already-confirmed' } })
    expect([environment.actions(), await rows()]).toEqual([['balance'], []])
  })

  test('a protection against repetition that cannot be put in place', async () => {
    await ready(panelSays(never))
    const unprotected = { ...environment, protectWrites: () => Promise.reject(new Error('no rules')) }
    await expect(placeAsShown(CONFIRMED, unprotected)).rejects.toThrow('no rules')
    expect([environment.actions(), await rows(), await drafts()]).toEqual([[], [], [draft()]])
  })
})
