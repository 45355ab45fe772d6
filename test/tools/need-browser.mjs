import { aptInstall, canInstall } from './apt.mjs'
import { findChromium, findFirefox } from './find-browser.mjs'
import { thisMachine } from './machine.mjs'

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {{ name: string, variable: string, apt: string, find: (machine: Machine) => string | undefined }} Wanted
 */

/** @satisfies {Record<string, Wanted>} */
export const wanted = {
  chromium: { name: 'Chromium', variable: 'PANELDOCK_CHROMIUM', apt: 'chromium', find: findChromium },
  firefox: { name: 'Firefox', variable: 'PANELDOCK_FIREFOX', apt: 'firefox-esr', find: findFirefox },
}

/**
 * The path of a browser; it is installed from packages where that can be done, and else the error says how.
 *
 * @param {keyof typeof wanted} browser
 * @param {Machine} [machine]
 * @param {(name: string) => void} [install]
 * @returns {string}
 */
export function needBrowser(browser, machine = thisMachine, install = aptInstall) {
  const { name, apt, find } = wanted[browser]
  const found = find(machine)
  if (found !== undefined) return found
  let failure = ''
  if (canInstall(machine)) {
    try {
      install(apt)
    } catch (error) {
      failure = `Installing the package ${apt} failed: ${error instanceof Error ? error.message : error}\n`
    }
    const installed = find(machine)
    if (installed !== undefined) return installed
  }
  throw new Error(`No ${name} that can be used was found.\n${failure}${advice(browser, machine)}`)
}

/**
 * What to type on this platform.
 *
 * @param {keyof typeof wanted} browser
 * @param {Machine} machine
 */
export function advice(browser, machine) {
  const { name, variable, apt } = wanted[browser]
  const firefox = browser === 'firefox'
  const ways = firefox
    ? [`npx @puppeteer/browsers install firefox@stable --path "${cache(machine)}"`]
    : ['npx playwright install chromium']
  if (machine.platform === 'darwin' && firefox) ways.unshift('brew install --cask firefox')
  else if (machine.platform === 'win32' && firefox) ways.unshift('winget install Mozilla.Firefox')
  else if (machine.isFile('/usr/bin/apt-get')) ways.unshift(`sudo apt-get install ${apt}   (Debian)`)
  else if (machine.isFile('/usr/bin/dnf')) ways.unshift(`sudo dnf install ${browser}`)
  else if (machine.isFile('/usr/bin/pacman')) ways.unshift(`sudo pacman -S ${browser}`)
  return [
    'Install it in one of these ways:',
    ...ways.map((way) => `  ${way}`),
    `or set ${variable} to the path of a ${name} that is already there.`,
    ...(firefox
      ? []
      : [
          'Google Chrome does not do: since version 137 it no longer loads unpacked extensions when told to.',
        ]),
  ].join('\n')
}

/** @param {Machine} machine */
function cache({ env, home, platform }) {
  return (
    env.PUPPETEER_CACHE_DIR ??
    (platform === 'win32' ? `${home}\\.cache\\puppeteer` : `${home}/.cache/puppeteer`)
  )
}
