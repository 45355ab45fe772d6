import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { banner, runCommand } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { hasDisplay, openBrowser } from './open-browser.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'

const extension = join(root, '.output', 'chrome-mv3')

async function start() {
  checkNode()
  banner('Packages')
  console.log(await installPackages())
  banner('Browser')
  const chromium = needBrowser('chromium')
  console.log(chromium)
  banner('Build')
  await npm(['exec', '--no', '--', 'wxt', 'build', '-b', 'chrome'])
  if (hasDisplay()) {
    banner('Paneldock')
    await openBrowser(chromium, extension)
  } else {
    banner('Paneldock, without a display: a tour')
    await tour(chromium)
  }
}

/** @param {string} chromium */
async function tour(chromium) {
  const out = join(root, 'screenshots')
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  process.env[wanted.chromium.variable] = chromium
  const { runnerImport } = await import('vite')
  /** @typedef {{ runTour(tour: { chromium: string, extension: string, out: string }): Promise<void> }} Tour */
  /** @type {{ module: Tour }} */
  const { module } = await runnerImport('test/tour/tour.ts', { root, logLevel: 'error' })
  await module.runTour({ chromium, extension, out })
}

await runCommand(start)
