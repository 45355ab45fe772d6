import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { type Handlers, serveCommands } from '../../lib/commands/server'
import type { Environment } from '../../lib/environment'

type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => unknown

let listener: Listener

const { id } = browser.runtime
const OWN = { id, url: browser.runtime.getURL('/popup.html') }

const environment = {} as Environment
const showPanel = vi.fn(async () => undefined)
const awake = vi.fn()

function keepAwake<T>(work: Promise<T>): Promise<T> {
  awake()
  return work
}

const send = (message: unknown, sender: unknown = OWN) =>
  new Promise((resolve) => listener(message, sender, resolve))

beforeEach(() => {
  showPanel.mockClear()
  awake.mockClear()
  vi.stubGlobal('chrome', {
    runtime: {
      onMessage: {
        addListener(added: Listener) {
          listener = added
        },
      },
    },
  })
  serveCommands({ showPanel } as unknown as Handlers, Promise.resolve(environment), keepAwake)
})

test('a command is done with its data, and the worker kept awake for it', async () => {
  expect(await send({ type: 'showPanel', data: { id: 'a' } })).toEqual({ res: undefined })
  expect(showPanel).toHaveBeenCalledWith({ id: 'a' }, environment)
  expect(awake).toHaveBeenCalledTimes(1)
})

test.each([
  ['another extension', { ...OWN, id: 'other' }],
  ['a page of the web', { ...OWN, url: 'https://a.example/popup.html' }],
  ['no page at all', { id }],
])('nothing is done for %s', async (_, sender) => {
  const reply = await send({ type: 'showPanel', data: { id: 'a' } }, sender)
  expect(reply).toEqual({ err: { message: 'not from a page of this extension' } })
  expect(showPanel).not.toHaveBeenCalled()
})

test.each(['toString', 'nothing'])('there is no command %s', async (type) => {
  expect(await send({ type, data: {} })).toEqual({ err: { message: 'no such command' } })
})

test('what does not fit the schema is not done', async () => {
  const reply = await send({ type: 'showPanel', data: { id: 7 } })
  expect(reply).toEqual({ err: { message: 'showPanel: malformed' } })
  expect(showPanel).not.toHaveBeenCalled()
})
