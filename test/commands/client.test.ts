import { beforeEach, expect, test, vi } from 'vitest'
import { command } from '../../lib/commands/client'
import { onCommand } from '../../lib/commands/server'

type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => unknown

let listener: Listener | undefined

/** As browsers do it: what is sent arrives as a copy, and no one at home is told by `lastError`. */
const runtime = {
  lastError: undefined as { message: string } | undefined,
  onMessage: {
    addListener(added: Listener) {
      listener = added
    },
  },
  sendMessage(message: unknown, answer: (reply?: unknown) => void) {
    const copy = (value: unknown) => JSON.parse(JSON.stringify(value))
    if (listener?.(copy(message), { id: 'me' }, (reply) => answer(copy(reply))) === true) return
    runtime.lastError = { message: 'Receiving end does not exist.' }
    answer()
    runtime.lastError = undefined
  },
}

beforeEach(() => {
  listener = undefined
  vi.stubGlobal('chrome', { runtime })
})

test('a command arrives with its sender, and its reply comes back', async () => {
  const handle = vi.fn(async () => ({ kind: 'done' }))
  onCommand(handle)
  expect(await command('refreshPanel', { id: 'a' })).toEqual({ kind: 'done' })
  expect(handle).toHaveBeenCalledWith({ type: 'refreshPanel', data: { id: 'a' } }, { id: 'me' })
})

test('one without a reply resolves all the same', async () => {
  onCommand(async () => undefined)
  expect(await command('leaveForm', {})).toBeUndefined()
})

test('what fails in the background fails with its message', async () => {
  onCommand(() => Promise.reject(new Error('malformed')))
  await expect(command('leaveForm', {})).rejects.toThrow('malformed')
})

test('a background that is gone is no reply', async () => {
  await expect(command('leaveForm', {})).rejects.toThrow('Receiving end does not exist.')
})
