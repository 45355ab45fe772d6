import type { DraftInput } from '../../../lib/orders/form/draft'

/*
 * One draft on two surfaces, the popup and the side panel: whichever is typed in is right, and the other one follows. By
 * field, so that what is typed into one field takes nothing from another. No clock is asked: each change has a number above
 * all that its surface has heard of, and of two changes to a field the one with the higher number stays, everywhere.
 */

type Name = keyof DraftInput

interface Stamp {
  readonly at: number
  /** The surface; it decides between two that changed a field before they heard of each other. */
  readonly by: string
}

/** What was changed on one surface. */
export interface Typed extends Stamp {
  readonly values: Partial<DraftInput>
}

export interface FollowRule {
  /** What was changed here, as the others are to be told of it. */
  readonly typed: (values: Partial<DraftInput>) => Typed
  /** Of what was changed elsewhere, that which is later than what is here. */
  readonly heard: (typed: Typed) => Partial<DraftInput>
  /** Another surface has opened, with everything that was typed before: whatever it changes is later. */
  readonly met: () => void
}

export function followRule(by: string): FollowRule {
  let clock = 0
  const stamps = new Map<string, Stamp>()

  function isLater(name: string, { at, by }: Stamp): boolean {
    const own = stamps.get(name)
    return !own || at > own.at || (at === own.at && by > own.by)
  }

  return {
    typed(values) {
      clock += 1
      const stamp = { at: clock, by }
      for (const name of Object.keys(values)) stamps.set(name, stamp)
      return { ...stamp, values }
    },
    heard({ values, ...stamp }) {
      clock = Math.max(clock, stamp.at)
      const later = Object.keys(values).filter((name) => isLater(name, stamp)) as Name[]
      for (const name of later) stamps.set(name, stamp)
      return Object.fromEntries(later.map((name) => [name, values[name]]))
    },
    met: () => stamps.clear(),
  }
}
