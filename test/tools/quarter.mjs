import { execFileSync } from 'node:child_process'
import { root } from './run.mjs'

/*
 * A short run takes a quarter of the stories, and of the browser tests' long forms: which one goes with the commit, so that
 * four in a row see all of them.
 */

const QUARTERS = [1, 2, 3, 4]

/** @param {string[]} args */
function git(args) {
  try {
    const stdio = /** @type {const} */ (['ignore', 'pipe', 'ignore'])
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: [...stdio] }).trim()
  } catch {
    return ''
  }
}

/**
 * The quarter of this commit: by the number of commits before it or, where a clone does not know that, by its name. Without
 * git it is the first.
 *
 * @returns {number} 1 to 4
 */
export function quarterOfCommit(ask = git) {
  const isShallow = ask(['rev-parse', '--is-shallow-repository']) !== 'false'
  const drawn = isShallow
    ? Number.parseInt(ask(['rev-parse', 'HEAD']).slice(0, 8) || '0', 16)
    : Number(ask(['rev-list', '--count', 'HEAD']) || '0')
  return (drawn % QUARTERS.length) + 1
}

/**
 * Whether a run of this length takes the long form of what has this number: a short run takes a quarter of them, `more` the
 * other three, and a long run all.
 *
 * @param {number} at
 * @param {'short' | 'more' | 'long'} length
 */
export function isTaken(at, length, quarter = quarterOfCommit()) {
  if (length === 'long') return true
  return (at % QUARTERS.length === quarter - 1) === (length === 'short')
}

/** @param {number} quarter */
const fileOf = (quarter) => `test/faults/stories-${quarter}.test.ts`

/** Options of the unit tests that leave out the other three quarters. */
export const onlyQuarter = (quarter = quarterOfCommit()) =>
  QUARTERS.filter((other) => other !== quarter).flatMap((other) => ['--exclude', fileOf(other)])

/** Options of the unit tests that leave out the one quarter. */
export const withoutQuarter = (quarter = quarterOfCommit()) => ['--exclude', fileOf(quarter)]
