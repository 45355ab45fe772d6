import { join } from 'node:path'
import { banner, runCommand } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'

/* What the extension costs, beside what it may cost: sizes, and times in a real browser. Nothing else should run. */

/** @typedef {{ runBench(options: { root: string, report: string }): Promise<void> }} Bench */

async function run() {
  checkNode()
  banner('Packages')
  console.log(await installPackages())
  banner('Browser')
  const chromium = needBrowser('chromium')
  console.log(chromium)
  process.env[wanted.chromium.variable] = chromium
  banner('Build')
  await npm(['exec', '--no', '--', 'wxt', 'zip', '-b', 'chrome'])
  banner('Bench')
  const { runnerImport } = await import('vite')
  /** @type {{ module: Bench }} */
  const { module } = await runnerImport('test/bench/bench.ts', { root, logLevel: 'error' })
  const report = join(root, 'test-results', 'bench.json')
  await module.runBench({ root, report })
}

await runCommand(run)
