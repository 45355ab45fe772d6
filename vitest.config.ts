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

export default defineConfig({
  resolve: { alias: { 'wxt/browser': new URL('test/browser.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    // What waits for an event waits longer on a busy machine; what is measured says so itself.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: '100%',
  },
})
