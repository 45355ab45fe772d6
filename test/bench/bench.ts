import { mkdir, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { launchExtension } from '../e2e/harness/chromium'
import { bundlePageCode, copyWithEmptyPage } from './extension'
import { measureDecode } from './measures/decode'
import { measureFirstPaint } from './measures/first-paint'
import { measureMigration } from './measures/migration'
import { measureOpening } from './measures/opening'
import { measurePlacing } from './measures/placing'
import { measureScrolling } from './measures/scrolling'
import { measureSearch } from './measures/search'
import { measureSizes } from './measures/sizes'
import { measureStatuses } from './measures/statuses'
import { measureWakeUps } from './measures/wake-ups'
import { complaint, type Figure, table, unmeasured } from './report'
import { fillWorld, openSome, type World } from './world'

export interface BenchOptions {
  readonly root: string
  /** Where the figures go, as JSON. */
  readonly report: string
}

type Measure = readonly [what: string, measure: (world: World) => Promise<Figure | readonly Figure[]>]

/** In this order: nothing may wake the worker before there are open orders, and the last two leave more behind. */
const MEASURES: readonly Measure[] = [
  ['decode and check of 10,000 services', measureDecode],
  ['migration of 100,000 orders', measureMigration],
  ['wake-ups while no order is open', measureWakeUps],
  ['orders that are still open', openSome],
  ['first paint of the popup', measureFirstPaint],
  ['opening the picker', measureOpening],
  ['service search', measureSearch],
  ['scrolling and memory', measureScrolling],
  ['statuses of 1,000 open orders', measureStatuses],
  ['placing an order', measurePlacing],
]

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await run()
  } finally {
    console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

async function measureInBrowser({ root }: BenchOptions, extension: string): Promise<readonly Figure[]> {
  const code = await bundlePageCode(root)
  const ext = await launchExtension({ extension })
  const figures: Figure[] = []
  try {
    const world = await timed('100,000 orders and 10,000 services stored', () => fillWorld(ext, code))
    try {
      for (const [what, measure] of MEASURES) {
        // What fails takes no other row with it.
        const measured = await timed(what, () =>
          measure(world).catch((error: unknown) => unmeasured(what, error)),
        )
        figures.push(...[measured].flat())
      }
    } finally {
      await world.panel.close()
    }
  } finally {
    await ext.close()
  }
  return figures
}

/**
 * Measures what was built, prints the table and writes the report.
 * @throws with a sentence for the user when a limit is passed, or something could not be measured
 */
export async function runBench(options: BenchOptions): Promise<void> {
  const built = join(options.root, '.output', 'chrome-mv3')
  const sizes = measureSizes(built, options.root)
  const copy = await copyWithEmptyPage(built)
  const measured = await measureInBrowser(options, copy).finally(() =>
    rm(copy, { recursive: true, force: true }),
  )
  const figures = [...sizes, ...measured]
  console.log(`\n${table(figures)}`)
  console.log('\nThe row of the dashboard’s first orders is not among them: it lists no orders yet.')
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, load: loadavg(), node: process.version }
  await mkdir(dirname(options.report), { recursive: true })
  await writeFile(
    options.report,
    `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`,
  )
  const sentence = complaint(figures)
  if (sentence !== undefined) throw new Error(sentence)
}
