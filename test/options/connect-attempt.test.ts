import { expect, test, vi } from 'vitest'
import { type Attempt, tryConnection } from '../../entrypoints/options/connect/connect-attempt'
import type { ConnectReply } from '../../lib/commands/protocol'

const origins = 'https://panel.example/*'
const failed: ConnectReply = {
  kind: 'failed',
  step: 'balance',
  why: { kind: 'failure', failure: 'time-out' },
}

function attempt(send: () => Promise<ConnectReply>, ask: () => Promise<boolean>) {
  const shown: Attempt[] = []
  const done = tryConnection({ origins, send, show: (next) => shown.push(next) }, ask)
  return { shown, done }
}

test('the browser is asked before anything is awaited', () => {
  const ask = vi.fn(() => new Promise<boolean>(() => undefined))
  attempt(vi.fn(), ask)
  expect(ask).toHaveBeenCalledExactlyOnceWith(origins)
})

test.each([
  ['refused', () => Promise.resolve(false)],
  ['not asked by the browser', () => Promise.reject(new Error('no gesture'))],
])('a permission %s: nothing is sent', async (_, ask) => {
  const send = vi.fn()
  const { shown, done } = attempt(send, ask)
  expect(await done).toBeUndefined()
  expect(shown.map(({ state }) => state)).toEqual(['asking', 'not-allowed'])
  expect(send).not.toHaveBeenCalled()
})

test('a failure is shown with its step', async () => {
  const { shown, done } = attempt(
    () => Promise.resolve(failed),
    () => Promise.resolve(true),
  )
  expect(await done).toBeUndefined()
  expect(shown).toEqual([{ state: 'asking' }, { state: 'testing' }, { state: 'answered', reply: failed }])
})

test('a background that is gone leaves an attempt that can be repeated', async () => {
  const { shown, done } = attempt(
    () => Promise.reject(new Error('gone')),
    () => Promise.resolve(true),
  )
  expect(await done).toBeUndefined()
  expect(shown.at(-1)).toEqual({ state: 'no-background' })
})
