import { describe, expect, test } from 'vitest'
import { httpTransport, type ServerTraits } from '../../lib/panel-api/http'
import type { HttpEnvironment } from '../../lib/panel-api/post'
import { writeGroups } from '../../lib/panel-api/spare-connections'
import { sessionStore } from '../network/session-store'

const URL_ = 'https://panel.example/api/v2'
const form = new URLSearchParams({ key: 'secret', action: 'add', link: 'https://a.example/?b=c d' })
const NOW = Date.parse('2026-10-21T07:28:00Z')
const WIRE = 'key=secret&action=add&link=https%3A%2F%2Fa.example%2F%3Fb%3Dc+d'

type Server = (init: RequestInit, at: number) => Promise<Response> | Response
const dead = new TypeError('Failed to fetch')

/** Takes the body as a browser does when it sends it. */
const taken = async ({ body }: RequestInit): Promise<string> => new Response(body ?? null).text()

/** A browser in front of a server: what was fetched, and what was learned. */
function at(
  server: Server,
  options: { url?: string; wantsLength?: boolean } & Partial<HttpEnvironment> = {},
) {
  const { url = URL_, wantsLength = false, ...environment } = options
  const inits: RequestInit[] = []
  const urls: unknown[] = []
  const learned: ServerTraits[] = []
  const transport = httpTransport(
    url,
    {
      traits: { wantsLength },
      onFinding: (finding) => learned.push(finding),
      groups: writeGroups(sessionStore(), () => NOW),
    },
    {
      fetch: async (input, init = {}) => {
        urls.push(input)
        inits.push(init)
        return server(init, inits.length)
      },
      online: () => true,
      canStream: true,
      now: () => NOW,
      clock: () => NOW,
      records: () => [],
      sleep: async () => undefined,
      ...environment,
    },
  )
  return { transport, inits, urls, learned }
}

const opaqueRedirect = (): Response =>
  Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })

const CAREFUL = {
  method: 'POST',
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
}

describe('a request', () => {
  test('that reads carries the form and nothing of the browser', async () => {
    const { transport, inits, urls } = at(() => new Response('{}', { status: 201 }))
    expect(await transport.read(form, 1000)).toEqual({ status: 201, text: '{}' })
    const [{ signal, ...init } = {}] = inits
    expect(init).toEqual({ ...CAREFUL, body: WIRE })
    expect(signal).toBeInstanceOf(AbortSignal)
    expect(urls).toEqual([URL_])
  })

  test('that writes is as careful, its body a stream that is read once', async () => {
    let sent = ''
    const { transport, inits } = at(async (init) => {
      sent = await taken(init)
      return new Response('{"order":1}')
    })
    expect(await transport.write(form, 1000)).toEqual({ status: 200, text: '{"order":1}' })
    const [{ signal: _, body, ...init } = {}] = inits
    expect(init).toEqual({ ...CAREFUL, duplex: 'half' })
    expect(body).toBeInstanceOf(ReadableStream)
    expect(sent).toBe(WIRE)
    await expect(taken({ body: body ?? null })).rejects.toThrow()
  })

  test.each([
    ['over plain http', { url: 'http://localhost:8080/api/v2' }],
    ['where streams cannot be sent', { canStream: false }],
    ['where a length is wanted', { wantsLength: true }],
  ])('that writes has a plain body %s', async (_, options) => {
    const { transport, inits } = at(() => new Response('{}'), options)
    await transport.write(form, 1000)
    expect(inits.map(({ body }) => body)).toEqual([WIRE])
  })
})

describe('a write is sent once', () => {
  const broken: readonly [string, Server, object][] = [
    [
      'the connection dies after the body went out',
      async (init) => {
        await taken(init)
        throw dead
      },
      { failure: 'offline' },
    ],
    [
      'the answer breaks off',
      async (init) => {
        await taken(init)
        return new Response(new ReadableStream({ pull: (controller) => controller.error(dead) }))
      },
      { failure: 'offline' },
    ],
    [
      'the server is in trouble',
      async (init) => {
        await taken(init)
        return new Response('', { status: 503 })
      },
      { status: 503 },
    ],
  ]

  test.each(broken)('when %s', async (_, server, outcome) => {
    const { transport, inits } = at(server)
    expect(await transport.write(form, 1000)).toMatchObject(outcome)
    expect(inits).toHaveLength(1)
  })

  test.each(broken)('with a plain body, too, when %s', async (_, server, outcome) => {
    const { transport, inits } = at(server, { canStream: false })
    expect(await transport.write(form, 1000)).toMatchObject(outcome)
    expect(inits).toHaveLength(1)
  })

  test('when it takes too long, pulled or not', async () => {
    for (const pulls of [true, false]) {
      const { transport, inits } = at(async (init) => {
        if (pulls) await taken(init)
        return hang(init)
      })
      const failure = pulls ? 'time-out' : 'unsent'
      expect(await transport.write(form, 5)).toEqual({ kind: 'failure', failure })
      expect(inits).toHaveLength(1)
    }
  })

  test('and where not a byte was taken, it is said that nothing left', async () => {
    const { transport, inits } = at(() => Promise.reject(dead))
    expect(await transport.write(form, 1000)).toEqual({ kind: 'failure', failure: 'unsent' })
    expect(inits).toHaveLength(1)
  })

  test('of which nothing leaves any more once it has failed', async () => {
    const { transport, inits } = at(() => Promise.reject(dead))
    await transport.write(form, 1000)
    await expect(taken(inits[0] ?? {})).rejects.toThrow('withheld')
  })

  test('a server that wants a length is learned and not asked again at once', async () => {
    const { transport, inits, learned } = at(async (init) => {
      await taken(init)
      return new Response('length required', { status: 411 })
    })
    expect(await transport.write(form, 1000)).toEqual({ status: 411, text: 'length required' })
    expect(inits).toHaveLength(1)
    // No stream gets there over HTTP/1.1: with a length nothing protects what is sent.
    expect(learned.at(-1)).toEqual({ wantsLength: true, unprotected: true })
  })
})

const hang = ({ signal }: RequestInit): Promise<Response> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

describe('a read that fails', () => {
  test('in time says so and asks nothing more', async () => {
    const { transport, inits } = at(hang)
    expect(await transport.read(form, 5)).toEqual({ kind: 'failure', failure: 'time-out' })
    expect(inits).toHaveLength(1)
  })

  test('because the answer stalls is a time-out, too', async () => {
    const stalled = ({ signal }: RequestInit) =>
      new Response(
        new ReadableStream({
          start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
        }),
      )
    expect(await at(stalled).transport.read(form, 5)).toEqual({ kind: 'failure', failure: 'time-out' })
  })

  test.each([
    ['a redirect', opaqueRedirect, 'redirect'],
    ['a dead network', () => Promise.reject(dead), 'offline'],
    ['a server that recovered', () => new Response('{}'), 'offline'],
  ] as const)('because of %s is told apart by a request without key or action', async (_, probe, failure) => {
    const { transport, inits, urls } = at((_init, nth) => (nth === 1 ? Promise.reject(dead) : probe()))
    expect(await transport.read(form, 1000)).toEqual({ kind: 'failure', failure })
    const { signal: _signal, headers: _headers, ...careful } = { ...CAREFUL, signal: undefined }
    const { signal, ...init } = inits[1] ?? {}
    expect(init).toEqual({ ...careful, redirect: 'manual' })
    expect(signal).toBeInstanceOf(AbortSignal)
    expect(urls).toEqual([URL_, URL_])
  })

  test.each([
    ['that asked for a pause before it broke off', '5', undefined],
    ['where another answer asked for one meanwhile', undefined, () => false],
  ])('%s asks nothing more', async (_, pause, mayAskAgain) => {
    const broken = () =>
      new Response(new ReadableStream({ start: (controller) => controller.error(dead) }), {
        headers: pause === undefined ? {} : { 'retry-after': pause },
      })
    const { transport, inits } = at(broken)
    const pauseMs = pause === undefined ? {} : { pauseMs: 5000 }
    const sent = { kind: 'failure', failure: 'offline', ...pauseMs }
    expect(await transport.read(form, 1000, mayAskAgain)).toEqual(sent)
    expect(inits).toHaveLength(1)
  })

  test('brings the pause that the second answer asks for', async () => {
    const busy = () => new Response('', { status: 429, headers: { 'retry-after': '30' } })
    const { transport } = at((_init, nth) => (nth === 1 ? Promise.reject(dead) : busy()))
    expect(await transport.read(form, 1000)).toEqual({
      kind: 'failure',
      failure: 'offline',
      pauseMs: 30_000,
    })
  })

  test('without a network asks nothing more', async () => {
    const { transport, inits } = at(() => Promise.reject(dead), { online: () => false })
    expect(await transport.read(form, 1000)).toEqual({ kind: 'failure', failure: 'offline' })
    expect(inits).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('is put together from its pieces, marks and broken letters included', async () => {
    const bytes = new TextEncoder().encode('\ufeff{"error":"Недостаточно 😀"}')
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const { transport } = at(() => new Response(body))
    expect(await transport.read(form, 1000)).toEqual({ status: 200, text: '{"error":"Недостаточно 😀"}' })
  })

  test('brings the pause that its headers ask for, in each way of sending', async () => {
    const headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:40 GMT' }
    const busy = () => new Response('{}', { status: 429, headers })
    const reply = { status: 429, text: '{}', pauseMs: 40_000 }
    expect(await at(busy).transport.read(form, 1000)).toEqual(reply)
    for (const canStream of [true, false]) {
      expect(await at(busy, { canStream }).transport.write(form, 1000)).toEqual(reply)
    }
  })

  test('without a body is empty', async () => {
    const { transport } = at(() => new Response(null, { status: 204 }))
    expect(await transport.read(form, 1000)).toEqual({ status: 204, text: '' })
  })

  test('without an end is cut off, and its connection let go', async () => {
    const piece = new Uint8Array(10_000_000).fill(32)
    let canceled = false
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(piece),
      cancel() {
        canceled = true
      },
    })
    const { transport } = at(() => new Response(body))
    expect(await transport.read(form, 10_000)).toEqual({ kind: 'failure', failure: 'wrong-shape' })
    expect(canceled).toBe(true)
  })
})
