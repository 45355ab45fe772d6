// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Amber, gravest } from '../../entrypoints/popup/form/confirm/amber'
import { AmberLine } from '../../entrypoints/popup/form/confirm/amber-line'
import fc from '../fast-check'

afterEach(cleanup)

const line = (rank: Amber['rank'], change: Partial<Amber> = {}): Amber => ({
  rank,
  text: rank,
  at: 'service',
  ...change,
})

describe('of all that may be said in amber', () => {
  /** Written down by hand: what costs most comes first. */
  const ORDER = [
    // Paid for twice.
    'repeat',
    // Paid for nothing.
    'mismatch',
    // Perhaps paid for already.
    'doubtful-dismissal',
    'unsure-target',
    // A price that rose.
    'dearer',
    // Under way.
    'same-target',
    // Settled.
    'answered',
  ] as const

  test('the gravest is said, in whatever order it is gathered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ORDER, ...ORDER]), fc.boolean(), (ranks, hasGap) => {
        const given = ranks.map((rank) => line(rank))
        const first = ORDER.find((rank) => ranks.includes(rank))
        expect(gravest(hasGap ? [undefined, ...given] : given)?.rank).toBe(first)
      }),
    )
  })

  test('nothing is said of nothing', () => {
    expect([gravest([]), gravest([undefined])]).toEqual([undefined, undefined])
  })
})

describe('the amber line', () => {
  test('says it with what settles it', () => {
    const run = vi.fn()
    render(<AmberLine amber={line('repeat', { text: 'Look twice.', action: { label: 'I did', run } })} />)
    expect(screen.getByText('Look twice.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'I did' }))
    expect(run).toHaveBeenCalledOnce()
  })

  test.each([undefined, line('repeat', { at: 'button' })])(
    'is not drawn for what is said elsewhere',
    (amber) => {
      render(<AmberLine amber={amber} />)
      expect(document.querySelector<HTMLElement>('.amber-line')?.hidden).toBe(true)
      expect(document.body.textContent).toBe('')
    },
  )
})
