import { chromiumPlaces, firefoxPlaces } from './browser-places.mjs'
import { thisMachine } from './machine.mjs'

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {import('./browser-places.mjs').Place} Place
 */

/** The first version of Google Chrome that ignores --load-extension. */
const chromeIgnoresExtensions = 137

/**
 * The path of a Chromium that loads unpacked extensions.
 *
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function findChromium(machine = thisMachine) {
  return find(machine, 'PANELDOCK_CHROMIUM', () => chromiumPlaces(machine))
}

/**
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function findFirefox(machine = thisMachine) {
  return find(machine, 'PANELDOCK_FIREFOX', () => firefoxPlaces(machine))
}

/**
 * A browser that the user named is taken or refused, never passed over for another one.
 *
 * @param {Machine} machine
 * @param {string} variable
 * @param {() => Place[]} places
 */
function find(machine, variable, places) {
  const named = machine.env[variable]
  if (named) {
    if (works(machine, { path: named })) return named
    throw new Error(`${variable} is ${named}, which is no browser that starts.`)
  }
  // A snap has a /tmp and a view of the home folder of its own: the profile that it is told to use is not there.
  return places().find((place) => works(machine, place) && !machine.isSnap(place.path))?.path
}

/**
 * @param {Machine} machine
 * @param {Place} place
 */
function works(machine, { path, branded = false }) {
  if (!machine.isFile(path)) return false
  const version = machine.version(path)
  if (version === undefined) return false
  return !branded || Number.parseInt(version, 10) < chromeIgnoresExtensions
}
