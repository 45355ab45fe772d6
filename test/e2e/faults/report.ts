import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { LENGTH } from '../../length'

const whole = (name: string, otherwise: number): number => {
  const said = process.env[name]
  if (said === undefined || said === '') return otherwise
  if (!/^\d{1,9}$/.test(said)) throw new Error(`${name} is no number: ${said}`)
  return Number(said)
}

/** How often each cut is made, how many stories are told, and how many of them quit the browser; `test:faults` sets more. */
export const TIMES = whole('FAULT_TIMES', 1)
export const STORIES = whole('FAULT_STORIES', 12)
export const RESTARTS = whole('FAULT_RESTARTS', 2)
/** Whether every crossing of the matrix is made, and not only the dangerous ones. */
export const IS_WHOLE = process.env.FAULT_MATRIX === 'whole'
/** How often each of the ways is tried in which a browser has sent an order twice. */
export const ROUNDS = whole('FAULT_ROUNDS', LENGTH === 'short' ? 1 : 2)
/** The seed of the first story: with `FAULT_STORIES=1` that one is told again. */
export const SEED = whole('SEED', 1)

/** Leaves the figures for the summary that `npm run test:faults` prints. */
export async function report(name: string, figures: unknown): Promise<void> {
  const folder = resolve('test-results/faults')
  await mkdir(folder, { recursive: true })
  await writeFile(resolve(folder, `${name}.json`), `${JSON.stringify(figures, undefined, 2)}\n`)
}
