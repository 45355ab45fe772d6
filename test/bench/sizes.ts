import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/* What the files of a build weigh. */

export const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

export const sumGzipped = (paths: Iterable<string>): number =>
  [...paths].reduce((total, path) => total + gzipped(path), 0)

const matchesOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The chunk and all that it imports before it runs; import() has a bracket and is loaded later. */
export function staticChunks(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  const code = readFileSync(path, 'utf8')
  for (const next of matchesOf(code, /\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
    staticChunks(join(path, '..', next), found)
  }
  return found
}

/**
 * The scripts and styles without which a page of a build shows nothing.
 * @param output the folder of the build
 * @throws when the page names none: then it is no longer read rightly, and a sum of nothing would say that all is well
 */
export function loadedBy(output: string, page: string): readonly string[] {
  const html = readFileSync(join(output, page), 'utf8')
  const scripts = matchesOf(html, /<script\b[^>]*\bsrc="([^"]+)"/g)
  const preloaded = matchesOf(html, /<link\b[^>]*\bhref="([^"]+\.js)"/g)
  const styles = matchesOf(html, /<link\b[^>]*\bhref="([^"]+\.css)"/g)
  if (scripts.length === 0 || styles.length === 0) throw new Error(`${page} names no script or no style`)
  const chunks = new Set<string>()
  for (const script of [...scripts, ...preloaded]) staticChunks(join(output, script), chunks)
  return [...chunks, ...styles.map((style) => join(output, style))]
}
