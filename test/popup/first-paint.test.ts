// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const openTab = vi.fn()

vi.mock('../../entrypoints/popup/actions', () => ({ openTab }))

/** What the browser says of a painting, as soon as it is asked. */
let painted: (name: string) => void
let asked: PerformanceObserverInit | undefined

class FakeObserver {
  constructor(callback: (entries: { getEntriesByName(name: string): readonly string[] }) => void) {
    painted = (name) => callback({ getEntriesByName: (wanted) => [name].filter((it) => it === wanted) })
  }
  observe(options: PerformanceObserverInit) {
    asked = options
  }
}

/** The module again, and whether what acts is there. */
async function begin() {
  const { runAction, actions } = await import('../../entrypoints/popup/run-action')
  const seen = { isLoaded: false }
  void actions.then(() => {
    seen.isLoaded = true
  })
  return { act: runAction, actions, seen }
}

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  vi.stubGlobal('PerformanceObserver', FakeObserver)
  openTab.mockClear()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the actions are loaded once text is on screen, and not for a bare background', async () => {
  const { actions, seen } = await begin()
  painted('first-paint')
  await vi.advanceTimersByTimeAsync(499)
  expect(seen.isLoaded).toBe(false)
  painted('first-contentful-paint')
  await actions
  // A page may have painted before it asks.
  expect(asked).toEqual({ type: 'paint', buffered: true })
})

test('a page that is never painted acts all the same, half a second later', async () => {
  const { actions, seen } = await begin()
  await vi.advanceTimersByTimeAsync(499)
  expect(seen.isLoaded).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await actions
})

test('what was clicked before the paint is done after it, once', async () => {
  const { act, actions } = await begin()
  act((module) => module.openTab())
  await vi.advanceTimersByTimeAsync(499)
  expect(openTab).not.toHaveBeenCalled()
  painted('first-contentful-paint')
  await actions
  await vi.advanceTimersByTimeAsync(1000)
  expect(openTab).toHaveBeenCalledTimes(1)
})
