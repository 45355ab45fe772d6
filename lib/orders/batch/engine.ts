import type { Batch, BatchLine, LineState, Pause } from './batch'

/*
 * How a list goes from line to line. Pure: what a write is, and what it writes, is not known here. A line is taken before it is
 * written and settled afterwards, each in one transaction, so that whatever dies in between leaves it `going`, and whoever goes
 * on looks first at what became of it.
 */

/** What became of the write of a line. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unconfirmed' }
  | {
      readonly kind: 'refused'
      readonly refusal: NonNullable<BatchLine['refusal']>
      /** Whether every other line would get the same. */
      readonly isForAll: boolean
    }
  /** It is no longer what was confirmed; others may be. */
  | { readonly kind: 'held'; readonly reason: NonNullable<BatchLine['reason']> }
  /** Nothing was sent, and nothing is wrong with the line: it may be sent later. */
  | { readonly kind: 'not-sent'; readonly pause: Pause }

export interface Step {
  readonly batch: Batch
  readonly line: BatchLine
}

const isOver = ({ counts }: Batch): boolean => counts.waiting + counts.going === 0

function moved({ counts, ...batch }: Batch, from: LineState, to: LineState): Batch {
  if (from === to) return { ...batch, counts }
  return { ...batch, counts: { ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 } }
}

/** A list that is over needs no reason to wait. */
function ended(batch: Batch): Batch {
  if (batch.state === 'stopped' || !isOver(batch)) return batch
  const { pause: _, ...rest } = batch
  return { ...rest, state: 'done' }
}

const paused = (batch: Batch, pause: Pause): Batch =>
  batch.state === 'running' ? { ...batch, state: 'paused', pause } : batch

/** Takes a line, before anything of it is sent; `undefined` where the list does not run. */
export function take(batch: Batch, line: BatchLine): Step | undefined {
  if (batch.state !== 'running') return undefined
  return { batch: moved(batch, line.state, 'going'), line: { ...line, state: 'going' } }
}

const STATES = {
  done: 'done',
  unconfirmed: 'unconfirmed',
  refused: 'refused',
  held: 'held',
  'not-sent': 'waiting',
} as const

/** What a line and its list are once the line's outcome is known. What is no longer `going` was settled before. */
export function settle({ batch, line }: Step, outcome: Outcome): Step {
  if (line.state !== 'going') return { batch, line }
  const state = STATES[outcome.kind]
  const settled: BatchLine = {
    ...line,
    state,
    ...(outcome.kind === 'held' && { reason: outcome.reason }),
    ...(outcome.kind === 'refused' && { refusal: outcome.refusal }),
  }
  const next = moved(batch, 'going', state)
  return { batch: ended(afterOutcome(next, outcome)), line: settled }
}

function afterOutcome(batch: Batch, outcome: Outcome): Batch {
  // Of what a closed browser left, this is what has to be known.
  if (outcome.kind === 'unconfirmed' && batch.pause?.why === 'browser')
    return { ...batch, pause: { why: 'unconfirmed' } }
  if (outcome.kind === 'unconfirmed') return paused(batch, { why: 'unconfirmed' })
  if (outcome.kind === 'not-sent') return paused(batch, outcome.pause)
  if (outcome.kind !== 'refused' || !outcome.isForAll) return batch
  return paused(batch, { why: 'refused', refusal: outcome.refusal })
}

/** What the user asks of a list. */
export type Wish = 'pause' | 'resume' | 'stop' | 'dismiss'

/** @param session the browser's own, in which the user asks */
export function wish(batch: Batch, what: Wish, session: string): Batch {
  const { pause: _, unfinished: __, ...rest } = batch
  switch (what) {
    case 'pause':
      return paused(batch, { why: 'user' })
    case 'resume':
      return batch.state === 'paused' ? { ...rest, unfinished: 1, state: 'running', session } : batch
    case 'stop':
      return batch.state === 'running' || batch.state === 'paused'
        ? { ...rest, unfinished: 1, state: 'stopped' }
        : batch
    case 'dismiss':
      // What became of its last line is still to be looked up.
      return (batch.state === 'stopped' || batch.state === 'done') && batch.counts.going === 0 ? rest : batch
  }
}

/** What a worker that starts makes of a list: it goes on in the session in which it was confirmed, and waits in another. */
export const atStart = (batch: Batch, session: string): Batch =>
  batch.session === session ? batch : paused(batch, { why: 'browser' })
