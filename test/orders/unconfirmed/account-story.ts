import { type Amount, add, multiply, subtract } from '../../../lib/money'
import { advance, isOpen, withStatus } from '../../../lib/orders/order/lifecycle'
import type { LifeEvent, Order } from '../../../lib/orders/order/order'
import type { AccountBalance } from '../../../lib/panels/panel'
import fc from '../../fast-check'
import { order } from '../rows'

/*
 * What really happened at a panel, and what the ledger knows of it: orders placed before, while and after one is
 * lost, answers that overlap, money that comes back or is taken later, and looks in between.
 */

/** When the order is sent whose outcome gets lost; everything else happens around that, in milliseconds. */
const SENT = 1_000_000

const charge = fc.integer({ min: 1, max: 5 }).map((tenths) => `0.${tenths}`)
const around = fc.integer({ min: SENT - 200_000, max: SENT + 400_000 })
const soon = fc.integer({ min: 1, max: 40_000 })
const part = fc.integer({ min: 0, max: 100 })

const other = fc.record({
  at: around,
  charge,
  answeredAfter: soon,
  booked: part,
  fate: fc.constantFrom(
    'placed',
    'placed',
    'placed',
    'placed',
    'refused',
    'lost',
    'found',
    'dismissed',
    'added',
    'subscription',
  ),
  end: fc.option(
    fc.record({ after: soon, to: fc.constantFrom('completed', 'completed', 'canceled', 'partial') }),
  ),
  rise: fc.option(fc.record({ after: soon, by: charge }), { freq: 1 }),
})

export const story = fc.record({
  others: fc.array(other, { maxLength: 4 }),
  charge,
  isBooked: fc.boolean(),
  lostAfter: soon,
  toldBefore: fc.integer({ min: 0, max: 14_000 }),
  asked: fc.record({ after: fc.integer({ min: 1, max: 300_000 }), takes: soon, computed: part }),
  looks: fc.array(around, { maxLength: 4 }),
  looksAfter: fc.boolean(),
})

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never
type Other = Story['others'][number]

/** The ledger's view when the story is over, and whether the panel really has the order. */
export interface Told {
  readonly lost: Order
  readonly balance: AccountBalance
  readonly others: readonly Order[]
  readonly isBooked: boolean
}

export function tell(told: Story): Told {
  let money: Amount = '100'
  const rows = new Map<string, Order>()
  const panel = new Map<string, { rawStatus: string; charge: Amount }>()
  const events: { readonly at: number; readonly run: () => void }[] = []
  const when = (at: number, run: () => void) => events.push({ at, run })
  const live = (id: string, event: LifeEvent, at: number) => {
    const row = rows.get(id)
    rows.set(id, (row && advance(row, event, at)) ?? order())
  }
  const look = (at: number) => {
    for (const [id, row] of rows) {
      const state = panel.get(id)
      if (!state || !isOpen(row)) continue
      const status = state.rawStatus as 'pending'
      rows.set(id, withStatus(row, { status, rawStatus: state.rawStatus, charge: state.charge, at }))
    }
  }
  const take = (id: string, amount: Amount) => {
    money = subtract(money, amount)
    panel.set(id, { rawStatus: 'pending', charge: amount })
  }

  const lostAt = SENT + told.lostAfter
  const askedAt = lostAt + told.asked.after
  const toldAt = askedAt + told.asked.takes
  let before = money
  let now = money
  let lost = order({ state: 'sending', createdAt: SENT, charge: told.charge, history: [confirmed(SENT)] })
  when(SENT - told.toldBefore, () => {
    before = money
  })
  when(SENT + Math.floor(told.lostAfter / 2), () => {
    if (told.isBooked) money = subtract(money, told.charge)
  })
  when(lostAt, () => {
    lost = advance(lost, { event: 'no-answer', failure: 'time-out' }, lostAt) ?? lost
  })
  when(askedAt + Math.floor((told.asked.takes * told.asked.computed) / 100), () => {
    now = money
  })
  for (const [index, row] of told.others.entries()) happen(row, `other-${index}`)
  for (const at of told.looks) when(at, () => look(at))
  if (told.looksAfter) when(toldAt + 1, () => look(toldAt + 1))

  function happen({ at, charge, answeredAfter, booked, fate, end, rise }: Other, id: string) {
    const answeredAt = at + answeredAfter
    const bookedAt = at + Math.floor((answeredAfter * booked) / 100)
    const isTaken = fate !== 'refused' && fate !== 'dismissed' && (fate !== 'lost' || booked % 2 === 0)
    if (isTaken) when(bookedAt, () => take(id, charge))
    if (fate === 'added') {
      const event = { at: answeredAt, from: undefined, to: 'placed', event: 'added-by-number' } as const
      const known = { id, charge, createdAt: answeredAt, panelOrderId: id, history: [event] }
      when(answeredAt, () => rows.set(id, order(known)))
    } else {
      const kind = fate === 'subscription' ? { perPost: { min: charge, max: charge } } : {}
      const row = order({ id, state: 'sending', createdAt: at, charge, history: [confirmed(at)], ...kind })
      when(at, () => rows.set(id, row))
      when(answeredAt, () => live(id, answerOf(fate, id), answeredAt))
    }
    if (fate === 'found') {
      when(answeredAt + 1, () => live(id, { event: 'user-confirmed', panelOrderId: id }, answeredAt + 1))
    }
    if (fate === 'dismissed') {
      when(answeredAt + 1, () => live(id, { event: 'user-dismissed' }, answeredAt + 1))
    }
    if (isTaken && rise) when(bookedAt + rise.after, () => raise(id, rise.by))
    if (isTaken && end) when(bookedAt + end.after, () => finish(id, end.to))
  }

  const raise = (id: string, by: Amount) => {
    const state = panel.get(id)
    if (state?.rawStatus !== 'pending') return
    money = subtract(money, by)
    panel.set(id, { ...state, charge: add(state.charge, by) })
  }
  const finish = (id: string, words: string) => {
    const state = panel.get(id)
    if (!state) return
    const back =
      words === 'completed' ? '0' : words === 'canceled' ? state.charge : multiply(state.charge, '0.5')
    money = add(money, back)
    panel.set(id, { rawStatus: words, charge: state.charge })
  }

  for (const { run } of events.sort((a, b) => a.at - b.at)) run()
  const balance = { amount: now, currency: 'USD', at: toldAt, askedAt }
  return {
    lost: { ...lost, balanceBefore: before },
    balance,
    others: [...rows.values()],
    isBooked: told.isBooked,
  }
}

const confirmed = (at: number) => ({ at, from: undefined, to: 'sending', event: 'confirmed' }) as const

const answerOf = (fate: Other['fate'], id: string): LifeEvent => {
  if (fate === 'refused') return { event: 'refused', message: 'No' }
  const isLost = fate === 'lost' || fate === 'found' || fate === 'dismissed'
  return isLost ? { event: 'no-answer', failure: 'time-out' } : { event: 'accepted', panelOrderId: id }
}
