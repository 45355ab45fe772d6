import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean,
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether what is in node_modules is what package-lock.json says. npm notes there what it has installed, and
 * does so last, so an installation that broke off does not count.
 *
 * @param {string} root
 */
export function packagesAreInstalled(root) {
  const wanted = readJson(join(root, 'package-lock.json'))
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))
  const manifest = readJson(join(root, 'package.json'))
  return isInstalled(wanted, installed) && matchesManifest(wanted, manifest)
}

/**
 * Packages for other platforms are optional and rightly absent; one that is there must still be the right one.
 *
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (wanted?.packages === undefined || installed?.packages === undefined) return false
  const { '': _root, ...names } = wanted.packages
  for (const [name, { version, integrity, optional, link }] of Object.entries(names)) {
    const there = installed.packages[name]
    if (there === undefined) {
      if (optional || link) continue
      return false
    }
    if (there.version !== version || there.integrity !== integrity) return false
  }
  return Object.keys(installed.packages).every((name) => name in names)
}

/**
 * A package.json that was edited without its lock makes `npm ci` stop, and say so: it must then be run.
 *
 * @param {Lock | undefined} lock
 * @param {LockedPackage | undefined} manifest
 */
export function matchesManifest(lock, manifest) {
  const root = lock?.packages?.['']
  return (
    isDeepStrictEqual(root?.dependencies, manifest?.dependencies) &&
    isDeepStrictEqual(root?.devDependencies, manifest?.devDependencies)
  )
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
