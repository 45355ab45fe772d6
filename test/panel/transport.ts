import { once } from 'node:events'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import type { Socket } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { generate } from 'selfsigned'
import { type Break, breakOff, FLUSH } from './break-off'

/** One request as it came in, and the ways to answer it or not, the same over HTTP/1.1 and HTTP/2. */
export interface Exchange {
  readonly method: string
  /** As on the request line, with the query. */
  readonly path: string
  readonly httpVersion: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Counts connections from 1: equal numbers came over the same one. */
  readonly connection: number
  readonly body: string
  reply(status: number, headers: Record<string, string>, body: string): void
  /** Announces `whole`, sends only its first half, or with `headers` nothing of it, and then breaks the connection. */
  replyPart(
    part: 'headers' | 'half',
    how: Break,
    status: number,
    headers: Record<string, string>,
    whole: string,
  ): void
  /** Sends the parts as they come, of a body whose length is not announced, until the client goes away. */
  stream(
    status: number,
    headers: Record<string, string>,
    parts: Iterable<string> | AsyncIterable<string>,
  ): void
  /** Breaks the connection before any answer. */
  sever(how: Break): void
}

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

type Handler = (exchange: Exchange) => void
type Incoming = http.IncomingMessage | http2.Http2ServerRequest
type Outgoing = http.ServerResponse | http2.Http2ServerResponse

/** Long past any test: a connection is never closed for being idle, so that clients do reuse it. */
const KEEP_ALIVE = 3_600_000
/** A body far beyond any form of the documented API is cut off. */
const MAX_BYTES = 1_000_000

let certificate: ReturnType<typeof generate> | undefined

/** Made at run time and kept in memory only: no private key is ever on disk. */
function ownCertificate(): ReturnType<typeof generate> {
  certificate ??= generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return certificate
}

async function readBody(request: Incoming): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MAX_BYTES) break
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Writing through one of the two response classes: their overloads have no common call. */
function write(response: Outgoing, text: string, written: () => void): void {
  if (response instanceof http.ServerResponse) response.write(text, written)
  else response.write(text, 'utf8', written)
}

function begin(response: Outgoing, status: number, headers: Record<string, string>): void {
  if (response instanceof http.ServerResponse) response.writeHead(status, headers)
  else response.writeHead(status, headers)
}

function flush(response: Outgoing): void {
  // HTTP/2 sends them as soon as they are written.
  if (response instanceof http.ServerResponse) response.flushHeaders()
}

const head = (response: Outgoing, status: number, headers: Record<string, string>, body: string): void =>
  begin(response, status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })

function exchangeOf(request: Incoming, response: Outgoing, connection: number, body: string): Exchange {
  const sever = breakOff(request)
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    httpVersion: request.httpVersion,
    headers: request.headers,
    connection,
    body,
    sever,
    reply(status, headers, text) {
      head(response, status, headers, text)
      response.end(text)
    },
    stream(status, headers, parts) {
      begin(response, status, headers)
      // A client that goes away in the middle ends the parts, too: that is what they are for.
      pipeline(Readable.from(parts), response, () => undefined)
    },
    replyPart(part, how, status, headers, whole) {
      head(response, status, headers, whole)
      const broken = (): void => void setTimeout(sever, FLUSH, how)
      if (part === 'half') write(response, whole.slice(0, Math.ceil(whole.length / 2)), broken)
      else {
        flush(response)
        broken()
      }
    },
  }
}

/**
 * What a server speaks. `http1` is plain HTTP/1.1; the others are TLS with a self-signed certificate for 127.0.0.1
 * and localhost: `https1` HTTP/1.1 alone, `http2` both, as the client asks.
 */
export type ServerProtocol = 'http1' | 'https1' | 'http2'

/**
 * Listens on 127.0.0.1 with connections kept alive.
 * @param port 0 for any free one
 */
export async function listen(protocol: ServerProtocol, port: number, handle: Handler): Promise<Listening> {
  const numbers = new WeakMap<object, number>()
  let connections = 0
  const numberOf = (request: Incoming): number => {
    const key = request instanceof http.IncomingMessage ? request.socket : request.stream.session
    if (key === undefined) return 0
    const number = numbers.get(key) ?? ++connections
    numbers.set(key, number)
    return number
  }

  const onRequest = (request: Incoming, response: Outgoing): void => {
    const connection = numberOf(request)
    readBody(request).then(
      (body) => handle(exchangeOf(request, response, connection, body)),
      () => {
        // The client went away in mid-request: there is no one to answer and nothing was asked.
      },
    )
  }

  let server: http.Server | https.Server | http2.Http2SecureServer
  const options = { keepAlive: true, keepAliveTimeout: KEEP_ALIVE, requestTimeout: 0, headersTimeout: 0 }
  if (protocol === 'http1') server = http.createServer(options, onRequest)
  else {
    const { private: key, cert } = await ownCertificate()
    server =
      protocol === 'https1'
        ? https.createServer({ ...options, key, cert }, onRequest)
        : http2.createSecureServer({ allowHTTP1: true, key, cert }, onRequest)
  }

  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A client that dies in mid-answer is an everyday event here and no reason to end the test run.
    socket.on('error', () => undefined)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')

  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
