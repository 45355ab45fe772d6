import type { Opening } from '../network/network'
import type { World } from './world'

/* The line to a panel: what its server speaks, and how connections to it come up. */

/**
 * - `near` connections come up at once
 * - `far` many take so long that the browser tries a second one, which is left over
 * - `bad` they are reset, or never come up
 */
type Weather = 'near' | 'far' | 'bad'

export interface Line {
  readonly protocol: 'http/1.1' | 'h2'
  /** Whether it closes each connection after its answer, as it is asked to. */
  readonly closes: boolean
  readonly weather: Weather
  /** How many of the next connections are reset at once. */
  resets: number
}

export const newLine = ({ dice }: World): Line => ({
  protocol: dice.pick(['http/1.1', 'http/1.1', 'h2']),
  closes: dice.int(1, 6) > 1,
  weather: dice.pick(['near', 'far', 'far', 'bad']),
  resets: 0,
})

/** Whether nothing keeps the browser from repeating a write there, as the user is told: see docs/decisions/0010. */
export const isExposed = ({ protocol, closes }: Line, { canStream }: World): boolean =>
  protocol === 'h2' ? !canStream : !closes

const PROMPT: Opening = { kind: 'prompt' }
const RESET: Opening = { kind: 'fails', after: 1 }
/** The second attempt comes up after the first, or after lost packets of its own. */
const SPARE_AFTER_MS = [10, 300, 1000, 3000, 7000] as const

/** How the next connection comes up. */
export function openingOf(line: Line, { dice, danger }: World): Opening {
  if (danger === 0 || line.weather === 'near') return PROMPT
  if (line.resets > 0) {
    line.resets -= 1
    return RESET
  }
  const chance = dice.int(1, 6)
  if (line.weather === 'far') {
    if (chance > 4) return PROMPT
    const spareAfter = dice.pick(SPARE_AFTER_MS)
    return chance > 1 || dice.int(1, 3) > 1
      ? { kind: 'late', spareAfter }
      : { kind: 'fails', after: 300, spareAfter }
  }
  if (chance > 2) return PROMPT
  if (chance === 2) return { kind: 'fails', after: dice.pick([5, 300, 3000]) }
  line.resets = dice.int(0, 1)
  return RESET
}
