import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'

/**
 * What the search for a browser needs to know of a machine; tests hand in machines of their own.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 * @property {boolean} root
 * @property {(path: string) => boolean} isFile
 * @property {(folder: string) => string[]} list names in a folder, none when there is no such folder
 * @property {(path: string) => string | undefined} version what a browser says of its version
 * @property {(path: string) => boolean} isSnap
 */

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  root: process.getuid?.() === 0,
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  list,
  version: (path) => (process.platform === 'win32' ? versionBeside(path) : versionPrinted(path)),
  isSnap,
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * A stub that only tells the user to install something else prints no version, or fails.
 *
 * @param {string} path
 */
function versionPrinted(path) {
  try {
    const stdio = /** @type {const} */ (['ignore', 'pipe', 'ignore'])
    return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: [...stdio] }).match(
      /\d+(\.\d+)+/,
    )?.[0]
  } catch {
    return undefined
  }
}

/**
 * On Windows `--version` opens a window instead of printing; the version is the name of a folder beside the
 * program, and where there is none the program itself has to do.
 *
 * @param {string} path
 */
function versionBeside(path) {
  return list(dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name)) ?? 'unknown'
}

/**
 * Ubuntu's packages of both browsers are scripts that start the snap.
 *
 * @param {string} path
 */
function isSnap(path) {
  const real = realpathSync(path)
  if (path.startsWith('/snap/') || real === '/usr/bin/snap') return true
  const isScript = statSync(real).size < 20_000
  return isScript && readFileSync(real, 'latin1').includes('/snap/bin/')
}
