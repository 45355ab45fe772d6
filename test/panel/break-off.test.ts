import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Break } from './break-off'
import { type Client, newClient } from './client'
import type { FaultKind } from './fault'
import { startTestPanel, type TestPanel } from './server'

const FORM = 'application/x-www-form-urlencoded'
const ORDERLY = ['destroy', 'goaway', 'goaway-below', 'reset', 'cancel', 'refused'] as const

let panel: TestPanel
let client: Client

const ask = (form: string) =>
  client.send('POST', '/api/v2', FORM, new URLSearchParams({ key: 'simple' }) + form)

async function start(protocol: 'http1' | 'https1' | 'http2') {
  panel = await startTestPanel({ protocol, key: 'simple' })
  panel.setService('1', { rate: '1' })
  client = newClient(protocol === 'http2' ? 'http2' : 'http1', panel.origin)
  await ask('&action=balance')
}

/** Orders while the connection breaks that way; gives the words of the error, or the answer as far as it came. */
async function orderUnder(kind: FaultKind, how: Break) {
  panel.fault({ kind, how, action: 'add' })
  const seen = await ask('&action=add&service=1&link=https://video.example/1&quantity=100').catch(String)
  expect(panel.adds()).toHaveLength(1)
  return seen
}

afterEach(async () => {
  client.close()
  await panel.close()
})

describe.each(['http1', 'https1'] as const)('%s', (protocol) => {
  beforeEach(() => start(protocol))

  test.each([...ORDERLY, 'tcp-reset'] as const)(
    '%s before any answer ends the connection, after booking',
    async (how) => {
      expect(await orderUnder('drop-after', how)).toMatch(/ECONNRESET|hang up/)
      await ask('&action=balance')
      expect(panel.requests.map(({ connection }) => connection)).toEqual([1, 1, 2])
    },
  )

  test.each(ORDERLY)('%s after the headers leaves a status and no text', async (how) => {
    expect(await orderUnder('drop-headers', how)).toMatchObject({ status: 200, text: '', full: false })
  })

  test.each(ORDERLY)('%s in the middle leaves half the text', async (how) => {
    expect(await orderUnder('drop-during', how)).toMatchObject({
      status: 200,
      text: '{"order"',
      full: false,
    })
  })
})

describe('http2', () => {
  beforeEach(() => start('http2'))

  test.each([
    ['destroy', 'closed', 2],
    ['goaway', 'closed', 2],
    ['goaway-below', 'NGHTTP2_REFUSED_STREAM', 2],
    ['reset', 'NGHTTP2_INTERNAL_ERROR', 1],
    ['cancel', 'closed', 1],
    ['refused', 'NGHTTP2_REFUSED_STREAM', 1],
  ] as const)('%s before any answer: %s', async (how, words, connection) => {
    expect(await orderUnder('drop-after', how)).toContain(words)
    await ask('&action=balance')
    expect(panel.requests.at(-1)?.connection).toBe(connection)
  })

  test.each(ORDERLY)('%s after the headers leaves a status and no text', async (how) => {
    expect(await orderUnder('drop-headers', how)).toMatchObject({ status: 200, text: '', full: false })
  })
})
