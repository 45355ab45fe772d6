import { describe, expect, test } from 'vitest'
import { progressOf } from '../../lib/demo/order-progress'
import fc from '../fast-check'
import { Panel, START } from './demo-panel'

const RANK = ['Pending', 'Processing', 'In progress', 'Completed', 'Partial', 'Canceled']

/** An amount in whole 10⁻¹²: other arithmetic than the code's own. */
function units(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(12, '0'))
}

describe('the life of an order', () => {
  test('every ordinary one goes Pending, Processing, In progress, and ends in one to three minutes', () => {
    const ends: Record<string, number> = {}
    for (let seed = 0; seed < 60; seed++) {
      const panel = new Panel(seed)
      const order = panel.order(panel.find({ type: 'Default' }))
      const seen: string[] = []
      while (panel.now - START < 200_000) {
        const { status = '' } = panel.status(order)
        if (seen.at(-1) !== status) seen.push(status)
        if (seen.length === 4) break
        panel.now += 500
      }
      expect(seen.slice(0, 3)).toEqual(['Pending', 'Processing', 'In progress'])
      const end = seen[3] ?? 'never'
      ends[end] = (ends[end] ?? 0) + 1
      expect(panel.now - START).toBeGreaterThan(30_000)
      expect(panel.now - START).toBeLessThan(180_000)
    }
    expect(Object.keys(ends).sort()).toEqual(['Completed', 'Partial'])
    expect(ends.Partial).toBeLessThan(20)
  })

  test('drip-feed takes a second longer for each minute of its intervals', () => {
    const duration = (fields: Record<string, string>): number => {
      const panel = new Panel(4)
      panel.finish(
        panel.order(
          panel.find({ dripfeed: true }, ({ rate }) => !rate.startsWith('1')),
          fields,
        ),
      )
      return panel.now - START
    }
    const plain = duration({})
    const dripped = duration({ runs: '10', interval: '60' })
    expect(dripped - plain).toBeGreaterThan(0.3 * 600_000)
    expect(dripped - plain).toBeLessThanOrEqual(600_000)
  })

  test('time going forward never raises remains and never takes a status back', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 40 }),
        fc.option(fc.nat(30), { nil: undefined }),
        (seed, steps, cancelAt) => {
          const panel = new Panel(seed)
          const order = panel.order(panel.find({ type: 'Default', cancel: true }))
          let last = panel.status(order)
          for (const [index, step] of steps.entries()) {
            if (index === cancelAt) panel.ask({ action: 'cancel', orders: order })
            panel.now += step
            const next = panel.status(order)
            expect(Number(next.remains)).toBeLessThanOrEqual(Number(last.remains))
            expect(RANK.indexOf(next.status ?? '')).toBeGreaterThanOrEqual(RANK.indexOf(last.status ?? ''))
            last = next
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('progress depends on the time alone, not on who asked before', () => {
    const asked = new Panel(8)
    const order = asked.order(asked.find({ type: 'Default' }))
    const silent = asked.state.orders[0]
    if (silent === undefined) throw new Error('no order')
    for (let second = 0; second < 180; second++) {
      const { status, remains } = asked.status(order)
      expect({ status, remains }).toEqual(progressOf(silent, asked.now))
      asked.now += 1_000
    }
  })

  test('completed has nothing left and its whole price; a clock set back revives nothing', () => {
    const panel = new Panel(2)
    const service = panel.find({ type: 'Default', refill: true })
    const order = panel.orderThatEnds('Completed', service)
    const end = panel.status(order)
    expect(end.remains).toBe('0')
    panel.now = START
    expect(panel.status(order)).toEqual(end)
  })

  test('partial: the charge becomes that of the delivered part, the rest comes back once', () => {
    const panel = new Panel(3)
    const service = panel.find({ type: 'Default', refill: true })
    const order = panel.orderThatEnds('Partial', service)
    const { remains = '', charge = '' } = panel.status(order)
    expect(Number(remains)).toBeGreaterThan(0)
    const delivered = Math.max(service.min, 100) - Number(remains)
    expect(delivered).toBeGreaterThan(0)
    expect(units(charge) * 1_000n).toBe(units(service.rate) * BigInt(delivered))
    const balance = panel.ask({ action: 'balance' })
    panel.now += 3_600_000
    panel.status(order)
    expect(panel.ask({ action: 'balance' })).toEqual(balance)
  })
})
