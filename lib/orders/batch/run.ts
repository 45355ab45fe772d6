import { withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import { singleFlight } from '../../single-flight'
import { retry } from '../ledger/retry'
import type { Batch, BatchLine } from './batch'
import { atStart, type Outcome, type Step, settle, take, type Wish, wish } from './engine'

/* The lists that were confirmed, gone through line by line in the background. */

/** What a line is sent by. */
export interface Work {
  /** What became of a line that was being sent as a worker died; `undefined` if nothing was sent. */
  readonly lookBack: (line: BatchLine, environment: Environment) => Promise<Outcome | undefined>
  /** Sends it, at most once; after an error `lookBack` tells whether it did. */
  readonly write: (batch: Batch, line: BatchLine, environment: Environment) => Promise<Outcome>
}

const STORES = ['batches', 'batch-lines'] as const

const writing = ({ database }: Environment) =>
  withQuietDone(database.transaction(STORES, 'readwrite', { durability: 'strict' }))

/** The lines of a list in a state, as a range of the index `by-state`. */
const linesIn = (batchId: string, state: BatchLine['state']): IDBKeyRange =>
  IDBKeyRange.bound([batchId, state, 0], [batchId, state, Number.POSITIVE_INFINITY])

/** The next line, taken; the one that a worker left is the next. */
async function takeNext(
  batchId: string,
  environment: Environment,
): Promise<(Step & { wasGoing: boolean }) | undefined> {
  const transaction = writing(environment)
  const batches = transaction.objectStore('batches')
  const lines = transaction.objectStore('batch-lines').index('by-state')
  const [batch, left, waiting] = await Promise.all([
    batches.get(batchId),
    lines.get(linesIn(batchId, 'going')),
    lines.get(linesIn(batchId, 'waiting')),
  ])
  const line = left ?? waiting
  const step = batch && line && take(batch, line)
  if (step) {
    await batches.put(step.batch)
    await transaction.objectStore('batch-lines').put(step.line)
  }
  await transaction.done
  if (step) environment.announce('batches')
  return step && { ...step, wasGoing: left !== undefined }
}

async function keepOutcome(
  { batchId, index }: BatchLine,
  outcome: Outcome,
  environment: Environment,
): Promise<void> {
  const transaction = writing(environment)
  const batches = transaction.objectStore('batches')
  const lines = transaction.objectStore('batch-lines')
  const [batch, line] = await Promise.all([batches.get(batchId), lines.get([batchId, index])])
  if (batch && line) {
    const next = settle({ batch, line }, outcome)
    await batches.put(next.batch)
    await lines.put(next.line)
  }
  await transaction.done
  environment.announce('batches')
}

const inFlight = singleFlight<void>()

/** Goes through a list until it is over or waits. Called while it runs, it does nothing more. */
export const runBatch = (batchId: string, work: Work, environment: Environment): Promise<void> =>
  inFlight(batchId, () => goOn(batchId, work, environment))

async function goOn(batchId: string, work: Work, environment: Environment): Promise<void> {
  for (;;) {
    const step = await retry(() => takeNext(batchId, environment))
    if (!step) return settleLeft(batchId, work, environment)
    const { line, wasGoing } = step
    const left = wasGoing ? await work.lookBack(line, environment) : undefined
    const outcome = left ?? (await write(step, work, environment))
    await retry(() => keepOutcome(line, outcome, environment))
  }
}

/** A list that was paused or stopped after a worker died in the middle of a line: what became of that one is looked up. */
async function settleLeft(batchId: string, work: Work, environment: Environment): Promise<void> {
  const line = await environment.database.getFromIndex('batch-lines', 'by-state', linesIn(batchId, 'going'))
  if (!line) return
  const outcome = (await work.lookBack(line, environment)) ?? { kind: 'not-sent', pause: { why: 'user' } }
  await retry(() => keepOutcome(line, outcome, environment))
}

/** An error may have come before or after the request: what became of the line is looked up. */
async function write({ batch, line }: Step, work: Work, environment: Environment): Promise<Outcome> {
  try {
    return await work.write(batch, line, environment)
  } catch {
    return (await work.lookBack(line, environment)) ?? { kind: 'not-sent', pause: { why: 'not-sent' } }
  }
}

/** All that are not over, or of which the outcome was not seen. */
export const unfinishedBatches = ({ database }: Pick<Environment, 'database'>): Promise<readonly Batch[]> =>
  database.getAllFromIndex('batches', 'by-unfinished')

async function changeBatch(
  id: string,
  change: (batch: Batch) => Batch,
  environment: Environment,
): Promise<Batch | undefined> {
  const transaction = withQuietDone(
    environment.database.transaction('batches', 'readwrite', { durability: 'strict' }),
  )
  const batch = await transaction.store.get(id)
  const next = batch && change(batch)
  if (next && next !== batch) await transaction.store.put(next)
  await transaction.done
  if (next !== batch) environment.announce('batches')
  return next
}

/** Does what the user asks of a list. */
export async function askBatch(
  { id, what }: { readonly id: string; readonly what: Wish },
  environment: Environment,
): Promise<void> {
  const session = await environment.browserSession()
  await changeBatch(id, (before) => wish(before, what, session), environment)
}

/** It runs, or a line of it is to be looked up. */
const isUnderWay = ({ state, counts }: Batch): boolean => state === 'running' || counts.going > 0

/** Whether any list is to go on by itself. */
export const isAnyRunning = async (environment: Pick<Environment, 'database'>): Promise<boolean> =>
  (await unfinishedBatches(environment)).some(isUnderWay)

/** Goes through all lists that run; those that an earlier session of the browser left running wait for a click. */
export async function resumeBatches(work: Work, environment: Environment): Promise<void> {
  const left = (await unfinishedBatches(environment)).filter(isUnderWay)
  if (left.length === 0) return
  const session = await environment.browserSession()
  await Promise.all(
    left.map(async ({ id }) => {
      const batch = await changeBatch(id, (before) => atStart(before, session), environment)
      if (batch) await runBatch(id, work, environment)
    }),
  )
}
