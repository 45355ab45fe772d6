import { describe, expect, test } from 'vitest'
import { add } from '../../lib/money'
import fc from '../fast-check'
import { LINK, Panel } from './demo-panel'

type Step =
  | { readonly do: 'add'; readonly pick: number; readonly quantity: number; readonly runs: number }
  | { readonly do: 'cancel' | 'refill'; readonly pick: number }
  | { readonly do: 'status' | 'balance' | 'services' }
  | { readonly do: 'wait'; readonly ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    pick: fc.nat(),
    quantity: fc.integer({ min: 1, max: 3_000 }),
    runs: fc.nat(3),
  }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'refill' as const), pick: fc.nat() }),
  fc.record({ do: fc.constantFrom('status' as const, 'balance' as const, 'services' as const) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -30_000, max: 120_000 }) }),
)

/** What some type or other asks for: each step is taken as an order of the service's own type. */
const OTHERS = {
  username: 'someone',
  usernames: 'a\nb\nc',
  hashtag: '#a',
  hashtags: '#a',
  keywords: 'k',
  groups: 'g',
  media: LINK,
  answer_number: '1',
  delay: '5',
  posts: '4',
  country: 'WW',
  device: '1',
  type_of_traffic: '3',
}

function take(panel: Panel, wanted: Step): void {
  const orders = panel.state.orders
  switch (wanted.do) {
    case 'add': {
      // Parents are rare in a catalog, and are what makes money move by itself.
      const subscriptions = panel.services.filter(({ type }) => type === 'Subscriptions')
      const dripped = panel.services.filter(({ dripfeed }) => dripfeed)
      const from = [subscriptions, dripped, panel.services, panel.services][wanted.pick % 4] ?? []
      const service = from[Math.floor(wanted.pick / 4) % from.length]
      const drip = wanted.runs > 0 ? { runs: String(wanted.runs), interval: '7' } : {}
      panel.ask({
        action: 'add',
        service: service?.id ?? '',
        link: LINK,
        quantity: String(wanted.quantity),
        comments: 'one\ntwo\nthree\nfour\nfive\nsix',
        ...OTHERS,
        ...(service?.type === 'Subscriptions' ? { min: '100', max: String(100 + wanted.quantity) } : {}),
        ...(service?.dripfeed ? drip : {}),
      })
      return
    }
    case 'wait':
      panel.now += wanted.ms
      return
    case 'status':
      panel.ask({ action: 'status', orders: orders.map(({ id }) => id).join(',') })
      return
    case 'cancel':
      panel.ask({ action: 'cancel', orders: orders[wanted.pick % Math.max(orders.length, 1)]?.id ?? '1' })
      return
    case 'refill':
      panel.ask({ action: 'refill', order: orders[wanted.pick % Math.max(orders.length, 1)]?.id ?? '1' })
      return
    default:
      panel.ask({ action: wanted.do })
  }
}

/** Balance and all charges, as the wire says them, to the last decimal. A subscription has none of its own. */
function moneyOf(panel: Panel): string {
  const body = panel.ask({ action: 'balance' })
  const balance = typeof body === 'object' && body !== null && 'balance' in body ? String(body.balance) : ''
  return panel.state.orders.reduce((sum, { id }) => add(sum, panel.status(id).charge ?? '0'), balance)
}

describe('money', () => {
  test('none comes and none goes: balance and charges make the starting balance, at every step', () => {
    let ended = 0
    let refunded = 0
    const kinds = { runs: 0, posts: 0 }
    fc.assert(
      fc.property(fc.nat(), fc.array(step, { minLength: 1, maxLength: 40 }), (seed, steps) => {
        const panel = new Panel(seed)
        for (const wanted of steps) {
          take(panel, wanted)
          expect(moneyOf(panel)).toBe('100.84292')
          expect(panel.state.balance.startsWith('-')).toBe(false)
        }
        panel.now += 100_000_000
        expect(moneyOf(panel)).toBe('100.84292')
        expect(moneyOf(panel)).toBe('100.84292')
        for (const { outcome, subscription, drip, parent, children = [] } of panel.state.orders) {
          if (parent !== undefined) kinds.posts++
          if (drip !== null) kinds.runs += children.length
          if (!subscription?.paused) expect(outcome).not.toBeNull()
          ended++
          if (outcome !== null && outcome.remains !== '0') refunded++
        }
      }),
      { numRuns: 120 },
    )
    // The property if orders ended, and some of them with money back.
    expect(ended).toBeGreaterThan(100)
    expect(refunded).toBeGreaterThan(10)
    expect(kinds.runs).toBeGreaterThan(10)
    expect(kinds.posts).toBeGreaterThan(10)
  })
})
