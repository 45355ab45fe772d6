import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Line, startLine } from './line'

let server: net.Server
let line: Line

beforeEach(async () => {
  server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end('hello')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  line = await startLine((server.address() as net.AddressInfo).port)
})

afterEach(async () => {
  await line.close()
  server.close()
})

/** How long a connection took to open, and what came over it. */
async function call(): Promise<{ readonly openedMs: number; readonly heard: string }> {
  const began = Date.now()
  const socket = net.connect(line.port, '127.0.0.1')
  await once(socket, 'connect')
  const openedMs = Date.now() - began
  let heard = ''
  for await (const chunk of socket) heard += chunk
  return { openedMs, heard }
}

test('a line carries what is said on it', async () => {
  expect((await call()).heard).toBe('hello')
})

test('a connection whose first packet is lost comes up a second later, the next one at once', async () => {
  await line.loseNextOpening()
  const first = call()
  await new Promise((resolve) => setTimeout(resolve, 250))
  const second = await call()
  expect(second.openedMs).toBeLessThan(500)
  const late = await first
  expect(late.openedMs).toBeGreaterThan(700)
  expect(late.heard).toBe('hello')
})

test('so many connections are reset, and no more', async () => {
  await line.resetNext(2)
  for (const _ of [1, 2]) await expect(call()).rejects.toThrow('ECONNRESET')
  expect((await call()).heard).toBe('hello')
})
