import { test as base } from '../harness/fixtures'
import { started } from '../harness/started'
import { type FirefoxVisitor, type Visitor, visitChromium, visitFirefox } from './user'

/*
 * Who orders in a fault test. Each has a browser of their own that takes any certificate and that no other test has used: what
 * an earlier test did to its connections would be part of the next.
 */

/** A cold start of Firefox on a busy machine takes its time, and is no part of what a test may take. */
const SLOW = { timeout: 120_000 }

interface Visitors {
  inChromium: Visitor
  inFirefox: FirefoxVisitor
}

export const test = base.extend<Visitors, { oneFirefox: FirefoxVisitor }>({
  inChromium: [started(visitChromium), SLOW],
  inFirefox: [started(visitFirefox), SLOW],
  /** The same for all tests of a file that do nothing to each other's connections. */
  oneFirefox: [started(visitFirefox), { scope: 'worker', ...SLOW }],
})
