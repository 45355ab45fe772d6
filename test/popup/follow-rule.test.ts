import { describe, expect, test } from 'vitest'
import { type FollowRule, followRule, type Typed } from '../../entrypoints/popup/form/follow-rule'
import type { DraftInput } from '../../lib/orders/form/draft'
import fc from '../fast-check'

/* One draft on several surfaces: what is typed reaches all of them, and all end with the same. */

type Values = Partial<DraftInput>

interface Surface {
  readonly rule: FollowRule
  shown: Values
  /** What the others have sent and has not arrived yet, by who sent it. */
  readonly inbox: Map<string, Typed[]>
}

const surfaces = (names: readonly string[]): ReadonlyMap<string, Surface> =>
  new Map(names.map((name) => [name, { rule: followRule(name), shown: {}, inbox: new Map() }]))

function type(all: ReadonlyMap<string, Surface>, at: string, values: Values): void {
  const here = all.get(at)
  if (!here) return
  here.shown = { ...here.shown, ...values }
  const typed = here.rule.typed(values)
  for (const [name, { inbox }] of all) {
    if (name !== at) inbox.set(at, [...(inbox.get(at) ?? []), typed])
  }
}

/** The next of what one surface sent to another arrives: a channel keeps the order. */
function deliver(all: ReadonlyMap<string, Surface>, from: string, to: string): boolean {
  const there = all.get(to)
  const [next, ...rest] = there?.inbox.get(from) ?? []
  if (!there || !next) return false
  there.inbox.set(from, rest)
  there.shown = { ...there.shown, ...there.rule.heard(next) }
  return true
}

function deliverAll(all: ReadonlyMap<string, Surface>): void {
  for (const from of all.keys()) for (const to of all.keys()) while (deliver(all, from, to));
}

describe('a draft on two surfaces', () => {
  test('is followed letter by letter', () => {
    const all = surfaces(['popup', 'panel'])
    for (const quantity of ['1', '10', '100']) type(all, 'panel', { quantity })
    deliverAll(all)
    expect(all.get('popup')?.shown).toEqual({ quantity: '100' })
  })

  test('keeps what was typed into one field when another is typed into elsewhere at the same moment', () => {
    const all = surfaces(['popup', 'panel'])
    type(all, 'popup', { link: 'https://a.example/' })
    type(all, 'panel', { quantity: '5' })
    deliverAll(all)
    const both = { link: 'https://a.example/', quantity: '5' }
    expect([...all.values()].map(({ shown }) => shown)).toEqual([both, both])
  })

  test('the one that is typed in last is right, however much was typed in the other before', () => {
    const all = surfaces(['popup', 'panel'])
    for (let letter = 0; letter < 9; letter++) type(all, 'panel', { quantity: String(letter) })
    deliverAll(all)
    type(all, 'popup', { quantity: '77' })
    deliverAll(all)
    expect(all.get('panel')?.shown).toEqual({ quantity: '77' })
  })

  test('one that opens later is followed at once: it read what was typed before', () => {
    const panel = followRule('panel')
    for (let letter = 0; letter < 9; letter++) panel.typed({ quantity: String(letter) })
    const popup = followRule('popup')
    panel.met()
    expect(panel.heard(popup.typed({ quantity: '5' }))).toEqual({ quantity: '5' })
    // And what is typed in the first after that reaches the second.
    expect(popup.heard(panel.typed({ quantity: '6' }))).toEqual({ quantity: '6' })
  })

  test('all surfaces end with the same, in whatever order changes arrive', () => {
    const NAMES = ['a', 'b', 'c'] as const
    const name = fc.constantFrom(...NAMES)
    const step = fc.oneof(
      fc.record({ at: name, field: fc.constantFrom('link', 'quantity', 'comments'), value: fc.string() }),
      fc.record({ from: name, to: name }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = surfaces(NAMES)
        for (const one of steps) {
          if ('at' in one) type(all, one.at, { [one.field]: one.value })
          else deliver(all, one.from, one.to)
        }
        deliverAll(all)
        const [first, ...others] = [...all.values()].map(({ shown }) => shown)
        for (const other of others) expect(other).toEqual(first)
      }),
    )
  })
})
