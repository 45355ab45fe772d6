import { posix, win32 } from 'node:path'

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {object} Place
 * @property {string} path
 * @property {boolean} [branded] Google's own Chrome, which from some version on ignores --load-extension
 */

/**
 * Where a Chromium may be, the best first: plain Chromium and Chrome for Testing, then Edge, then Chrome.
 *
 * @param {Machine} machine
 * @returns {Place[]}
 */
export function chromiumPlaces(machine) {
  const open = [...named(machine, ['chromium', 'chromium-browser', 'chrome-for-testing'])]
  const edge = named(machine, ['microsoft-edge', 'microsoft-edge-stable'])
  const chrome = named(machine, ['google-chrome', 'google-chrome-stable'])
  if (machine.platform === 'darwin') {
    open.push(...apps(machine, ['Chromium', 'Google Chrome for Testing']))
    edge.push(...apps(machine, ['Microsoft Edge']))
    chrome.push(...apps(machine, ['Google Chrome']))
  } else if (machine.platform === 'win32') {
    open.push(...programs(machine, 'Chromium\\Application\\chrome.exe'))
    edge.push(...programs(machine, 'Microsoft\\Edge\\Application\\msedge.exe'))
    chrome.push(...programs(machine, 'Google\\Chrome\\Application\\chrome.exe'))
  }
  return [
    ...open.map((path) => ({ path })),
    ...playwrightCache(machine).map((path) => ({ path })),
    ...puppeteerCache(machine, 'chrome', chromeInFolder(machine)).map((path) => ({ path })),
    ...edge.map((path) => ({ path })),
    ...chrome.map((path) => ({ path, branded: true })),
  ]
}

/**
 * @param {Machine} machine
 * @returns {Place[]}
 */
export function firefoxPlaces(machine) {
  const names = named(machine, ['firefox-esr', 'firefox'])
  if (machine.platform === 'darwin') names.push(...apps(machine, ['Firefox'], 'firefox'))
  if (machine.platform === 'win32') names.push(...programs(machine, 'Mozilla Firefox\\firefox.exe'))
  const inFolder = {
    darwin: ['Firefox.app', 'Contents', 'MacOS', 'firefox'],
    win32: ['firefox', 'firefox.exe'],
  }
  const tail = inFolder[/** @type {keyof typeof inFolder} */ (machine.platform)] ?? ['firefox', 'firefox']
  return [...names, ...puppeteerCache(machine, 'firefox', [tail])].map((path) => ({ path }))
}

/** @param {Machine} machine */
function paths(machine) {
  return machine.platform === 'win32' ? win32 : posix
}

/**
 * Programs on PATH, or in the folders where a short PATH would miss them.
 *
 * @param {Machine} machine
 * @param {string[]} names
 */
function named(machine, names) {
  if (machine.platform === 'win32') return []
  const folders = (machine.env.PATH ?? '').split(':').filter(Boolean)
  const all = new Set([...folders, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'])
  return names.flatMap((name) => [...all].map((folder) => posix.join(folder, name)))
}

/**
 * @param {Machine} machine
 * @param {string[]} names
 * @param {string} [program]
 */
function apps(machine, names, program) {
  return names.flatMap((name) =>
    ['/Applications', posix.join(machine.home, 'Applications')].map((folder) =>
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', program ?? name),
    ),
  )
}

/**
 * @param {Machine} machine
 * @param {string} path
 */
function programs(machine, path) {
  const { LOCALAPPDATA, PROGRAMFILES } = machine.env
  return [PROGRAMFILES, machine.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => win32.join(folder, path))
}

/** @param {Machine} machine */
function playwrightCache(machine) {
  const { join } = paths(machine)
  const standard = {
    darwin: join(machine.home, 'Library', 'Caches', 'ms-playwright'),
    win32: join(machine.env.LOCALAPPDATA ?? machine.home, 'ms-playwright'),
  }
  const folder =
    machine.env.PLAYWRIGHT_BROWSERS_PATH ??
    standard[/** @type {keyof typeof standard} */ (machine.platform)] ??
    join(machine.home, '.cache', 'ms-playwright')
  const builds = machine.list(folder).filter((name) => /^chromium-\d+$/.test(name))
  return newestFirst(builds).flatMap((build) => inBuild(machine, join(folder, build)))
}

/**
 * @param {Machine} machine
 * @param {string} browser
 * @param {string[][]} tails
 */
function puppeteerCache(machine, browser, tails) {
  const { join } = paths(machine)
  const folder = join(machine.env.PUPPETEER_CACHE_DIR ?? join(machine.home, '.cache', 'puppeteer'), browser)
  return newestFirst(machine.list(folder)).flatMap((build) =>
    tails.map((tail) => join(folder, build, ...tail)),
  )
}

/**
 * @param {Machine} machine
 * @param {string} build
 */
function inBuild(machine, build) {
  const { join } = paths(machine)
  return [...chromeInFolder(machine), ['chrome-linux', 'chrome'], ['chrome-win', 'chrome.exe']].map((tail) =>
    join(build, ...tail),
  )
}

/**
 * How the archives of Chrome for Testing and of Chromium's snapshots are laid out.
 *
 * @param {Machine} machine
 */
function chromeInFolder(machine) {
  if (machine.platform === 'win32') return [['chrome-win64', 'chrome.exe']]
  if (machine.platform !== 'darwin') return [['chrome-linux64', 'chrome']]
  const testing = ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing']
  return ['arm64', 'x64'].flatMap((cpu) => [
    [`chrome-mac-${cpu}`, ...testing],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ])
}

/** @param {string[]} builds */
function newestFirst(builds) {
  return [...builds].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}
