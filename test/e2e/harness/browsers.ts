import { findChromium, findFirefox } from '../../tools/find-browser.mjs'

export function chromiumPath(): string {
  const path = findChromium()
  if (path === undefined) throw new Error('No Chromium found: `npm test` says what to install.')
  return path
}

export function firefoxPath(): string {
  const path = findFirefox()
  if (path === undefined) throw new Error('No Firefox found: `npm test` says what to install.')
  return path
}

/** Chromium refuses its sandbox to root, and most build machines have no user namespaces for it. */
export function withoutSandbox(): boolean {
  return process.getuid?.() === 0 || Boolean(process.env.CI)
}
