import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { banner, runCommand } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'

/*
 * The fault tests in real browsers, at length: each way of cutting a connection 50 times, each of them after each thing that
 * may have happened before it, the ways in which a browser has sent an order twice 20 times, and 110 stories of which ten quit
 * the browser. `FAULT_TIMES`, `FAULT_ROUNDS`, `FAULT_STORIES`, `FAULT_RESTARTS` and `SEED` say otherwise.
 */

const figures = join(root, 'test-results', 'faults')
const {
  FAULT_TIMES = '50',
  FAULT_ROUNDS = '20',
  FAULT_STORIES = '110',
  FAULT_RESTARTS = '10',
  SEED = '1',
} = process.env

/** @typedef {{ cell: string, runs: number, doubles: number, unconfirmed: number, deaths: number, wrong: string[] }} Tally */
/** @typedef {{ firstSeed: number, restarts: number, endings: { seed: number, booked: number, state: string }[] }} Told */

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(figures, `${name}.json`), 'utf8'))

/** @param {string} name */
function printCuts(name) {
  /** @type {Tally[]} */
  const tallies = read(name)
  for (const { cell, runs, doubles, unconfirmed, deaths, wrong } of tallies) {
    const notes = wrong.length > 0 ? `  ${wrong.join('; ')}` : ''
    console.log(
      `${cell.padEnd(34)} ${runs} cut, ${unconfirmed} unconfirmed, ${doubles} double, ${deaths} deaths${notes}`,
    )
  }
  /** @param {(tally: Tally) => number} of */
  const sum = (of) => tallies.reduce((total, tally) => total + of(tally), 0)
  console.log(
    `${name}: ${sum(({ runs }) => runs)} cut, ${sum(({ unconfirmed }) => unconfirmed)} unconfirmed, ${sum(({ doubles }) => doubles)} double`,
  )
}

/** @param {string} name */
function printMatrix(name) {
  /** @type {{ name: string, booked: number, wrong: string }[]} */
  const crossed = read(name)
  for (const { name: cell, wrong } of crossed) if (wrong) console.log(`${cell}: ${wrong}`)
  const twice = crossed.filter(({ booked }) => booked > 1).length
  console.log(
    `${name}: ${crossed.length} cells, ${twice} booked twice, ${crossed.filter(({ wrong }) => wrong).length} wrong`,
  )
}

/** @param {string} name */
function printWays(name) {
  /** @type {{ name: string, rounds: number, doubles: number, wrong: string[] }[]} */
  const ways = read(name)
  for (const { name: way, rounds, doubles, wrong } of ways)
    console.log(`${way.padEnd(34)} ${rounds} rounds, ${doubles} double ${wrong.join('; ')}`)
}

function printStories() {
  /** @type {Told} */
  const { firstSeed, restarts, endings } = read('stories')
  /** @type {Record<string, number>} */
  const states = {}
  for (const { state } of endings) states[state] = (states[state] ?? 0) + 1
  const said = Object.entries(states).map(([state, count]) => `${count} ${state}`)
  const booked = endings.filter(({ booked }) => booked > 0).length
  console.log(
    `stories: ${endings.length} from seed ${firstSeed}, ${restarts} of them quit the browser; ${booked} booked; ${said.join(', ')}`,
  )
}

async function faults() {
  checkNode()
  banner('Packages')
  console.log(await installPackages())
  /** @type {Record<string, string>} */
  const env = { FAULT_TIMES, FAULT_ROUNDS, FAULT_MATRIX: 'whole', FAULT_STORIES, FAULT_RESTARTS, SEED }
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    env[wanted[browser].variable] = needBrowser(browser)
  }
  banner('Build')
  for (const browser of ['chrome', 'firefox'])
    await npm(['exec', '--no', '--', 'wxt', 'build', '-b', browser])
  banner('Faults')
  rmSync(figures, { recursive: true, force: true })
  const tests = npm(['run', '--silent', 'e2e', '--', 'test/e2e/faults/'], env)
  await tests.finally(() => {
    banner('Summary')
    for (const print of [
      () => printCuts('cuts-chromium'),
      () => printCuts('cuts-firefox'),
      () => printCuts('cuts-firefox-repeated'),
      () => printMatrix('matrix-chromium'),
      () => printMatrix('matrix-firefox'),
      () => printWays('three-ways-chromium'),
      () => printWays('three-ways-firefox'),
      printStories,
    ]) {
      try {
        print()
      } catch (error) {
        console.log(`No figures: ${error instanceof Error ? error.message : error}`)
      }
    }
  })
}

await runCommand(faults)
