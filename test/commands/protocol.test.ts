import { describe, expect, test } from 'vitest'
import { schemas } from '../../lib/commands/protocol'
import { BLANK_FIELDS } from '../../lib/orders/form/draft'
import { ORDER_EVENT_KINDS } from '../../lib/orders/order/order-events'

const ORDER = {
  draftId: 'a',
  currency: 'USD',
  input: {
    panelId: 'p',
    serviceId: 's',
    dripFeed: false,
    ...BLANK_FIELDS,
  },
}

const accepts = (name: keyof typeof schemas, data: unknown) => schemas[name].safeParse(data).success

describe('the amount that a user agreed to', () => {
  test.each(['0', '0.9', '0.90', '152000', '0.00000000000051'])('%s', (charge) => {
    expect(accepts('placeOrder', { ...ORDER, charge })).toBe(true)
  })

  test.each(['', '-1', '+1', '1e3', '.5', '5.', '1,5', ' 1', 'NaN', 'Infinity', '9'.repeat(31), 0.9, null])(
    'is not %s',
    (charge) => {
      expect(accepts('placeOrder', { ...ORDER, charge })).toBe(false)
    },
  )
})

describe('the most that a post may cost', () => {
  test.each([undefined, '0', '0.18'])('may be %s', (maxPerPost) => {
    expect(accepts('placeOrder', { ...ORDER, charge: '0', maxPerPost })).toBe(true)
  })

  test.each(['', '-1', '1e3', 0.18, null])('is not %s', (maxPerPost) => {
    expect(accepts('placeOrder', { ...ORDER, charge: '0', maxPerPost })).toBe(false)
  })
})

describe('an order’s number, as a user types it', () => {
  test.each(['23501', 'ord_01HG', 'a-b.c:d', undefined])('%s', (panelOrderId) => {
    expect(accepts('resolveOrder', { id: 'a', panelOrderId })).toBe(true)
  })

  test('in spite of a doubt that there is', () => {
    const said = (acceptedDoubt: unknown) =>
      accepts('resolveOrder', { id: 'a', panelOrderId: '7', acceptedDoubt })
    expect(['not-found', 'unchecked', 'charge'].map(said)).toEqual([true, true, true])
    expect(['', 'known', true, null].map(said)).toEqual([false, false, false, false])
  })

  test.each(['', ' ', '1,2', '1 2', '<b>', '1\n', 'x'.repeat(101), 5, null])('is not %j', (panelOrderId) => {
    expect(accepts('resolveOrder', { id: 'a', panelOrderId })).toBe(false)
  })
})

describe('what the ledger keeps beside an order', () => {
  const kept = (more: object) => schemas.placeOrder.safeParse({ ...ORDER, charge: '1', ...more })

  test.each([{}, { targetKind: 'youtube/video' }, { targetKind: 'x/private-post', linkForm: 'original' }])(
    'may be %o',
    (more) => {
      expect(kept(more).data).toMatchObject(more)
    },
  )

  test.each([
    { targetKind: 'youtube' },
    { targetKind: 'You/video' },
    { targetKind: 'a/b/c' },
    { targetKind: 'a/<b>' },
    { targetKind: `a/${'b'.repeat(60)}` },
    { targetKind: 'a/b\n' },
    { linkForm: 'wiped' },
  ])('is not %o', (more) => {
    expect(kept(more).success).toBe(false)
  })
})

describe('the name of a preset', () => {
  const named = (name: unknown) => [
    schemas.savePreset.safeParse({ name, draftId: 'a' }).data?.name,
    schemas.renamePreset.safeParse({ name, id: 'a' }).data?.name,
  ]

  test.each(['Mine', 'x', 'Two words', '🔥', 'x'.repeat(60)])('is %j', (name) => {
    expect(named(name)).toEqual([name, name])
  })

  test.each(['', '  \t', ' Mine', 'Mine\n', 'x'.repeat(61), 7, null, undefined])('is not %j', (typed) => {
    expect(named(typed)).toEqual([undefined, undefined])
  })
})

test('what a page says beyond its command is dropped', () => {
  const input = {
    panelId: '',
    serviceId: '',
    dripFeed: false,
    ...BLANK_FIELDS,
  }
  const parsed = schemas.saveDraft.safeParse({ id: 'a', input: { ...input, id: 'b', refusal: {} }, key: 'k' })
  expect(parsed).toEqual({ success: true, data: { id: 'a', input } })
  expect(accepts('saveDraft', { id: 'a', input: { ...input, comments: 'x'.repeat(200_001) } })).toBe(false)
  expect(accepts('saveDraft', { id: '', input })).toBe(false)
})

test.each(Object.keys(BLANK_FIELDS))('a form may fill in %s, and not with anything but a text', (field) => {
  const saved = (value: unknown) =>
    schemas.saveDraft.safeParse({ id: 'a', input: { ...ORDER.input, [field]: value } })
  expect(saved('x').data?.input).toEqual({ ...ORDER.input, [field]: 'x' })
  for (const value of [7, null, ['x']]) expect(saved(value).success).toBe(false)
})

describe('what is asked about an order', () => {
  test.each(['refillOrder', 'cancelOrder', 'orderAgain'] as const)('%s needs its id', (name) => {
    expect([accepts(name, { id: 'a' }), accepts(name, {}), accepts(name, { id: '' })]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('a number to add is a number at a panel', () => {
    const forgotten = { panelId: 'p', panelOrderId: '23501', link: '' }
    expect(accepts('addByNumber', forgotten)).toBe(true)
    for (const panelOrderId of ['', ' ', '1,2', '<b>', undefined]) {
      expect(accepts('addByNumber', { ...forgotten, panelOrderId })).toBe(false)
    }
    expect(accepts('addByNumber', { ...forgotten, panelId: '' })).toBe(false)
  })

  test('a note has its length', () => {
    const accepted = ['', 'x'.repeat(5000), 'x'.repeat(5001)].map((note) =>
      accepts('noteOrder', { id: 'a', note }),
    )
    expect(accepted).toEqual([true, true, false])
  })

  test('only news that there is can be chosen', () => {
    expect(accepts('chooseNotifications', { kinds: ORDER_EVENT_KINDS })).toBe(true)
    expect(accepts('chooseNotifications', { kinds: [] })).toBe(true)
    expect(accepts('chooseNotifications', { kinds: ['everything'] })).toBe(false)
  })
})
