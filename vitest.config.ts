import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Vitest prints failures with `Map.groupBy`, which Node 20 does not have: a failing test would hide its message.
if (!('groupBy' in Map)) Object.assign(Map, { groupBy })

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    groups.set(key, [...(groups.get(key) ?? []), item])
    index += 1
  }
  return groups
}

/**
 * What changes the world that its modules were loaded into (another document, other modules, another browser), or opens the
 * database that the program keeps open.
 */
const CHANGES_ITS_WORLD =
  /@vitest-environment|vi\.(mock|doMock|resetModules|stubGlobal)\b|\bglobalThis\b|\/(db\/open|background\/start)'/

/**
 * The files that need modules of their own. All others share those that are loaded already: loading the whole program anew for
 * each file took a third of the time of all.
 */
const apart = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.test\.tsx?$/.test(path))
  .filter((path) => CHANGES_ITS_WORLD.test(readFileSync(join(import.meta.dirname, path), 'utf8')))
  // A story starts workers of the program anew, again and again.
  .concat('test/faults/**/*.test.ts')

export default defineConfig({
  resolve: { alias: { 'wxt/browser': new URL('test/browser.ts', import.meta.url).pathname } },
  test: {
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    // What waits for an event waits longer on a busy machine; what is measured says so itself.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: apart,
          isolate: false,
          pool: 'threads',
        },
      },
    ],
  },
})
