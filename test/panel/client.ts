import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'

/** What came back, as far as it came. */
export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
  /** False when the connection broke after the answer had begun. */
  readonly full: boolean
}

/** A client that keeps its connection and repeats nothing: what it sees is what the server did. */
export interface Client {
  /** @throws when the connection breaks before any answer, or after `wait` milliseconds without one */
  send(method: string, path: string, type: string, body: string, wait?: number): Promise<Received>
  close(): void
}

const WAIT = 5_000

function http1Client(origin: string): Client {
  const secure = origin.startsWith('https:')
  const settings = { keepAlive: true, maxSockets: 1 }
  const agent = secure
    ? new https.Agent({ ...settings, rejectUnauthorized: false })
    : new http.Agent(settings)
  return {
    send: (method, path, type, body, wait = WAIT) =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }
        const request = (secure ? https : http).request(
          origin + path,
          { method, headers, agent },
          (response) => {
            let text = ''
            response.setEncoding('utf8')
            response.on('data', (part: string) => {
              text += part
            })
            const done = (full: boolean) => () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, text, full })
            response.on('end', done(true))
            response.on('error', done(false))
          },
        )
        request.setTimeout(wait, () => request.destroy(new Error('no answer')))
        request.on('error', reject)
        request.end(body)
      }),
    close: () => agent.destroy(),
  }
}

function http2Client(origin: string): Client {
  let session: http2.ClientHttp2Session | undefined
  const connected = (): http2.ClientHttp2Session => {
    if (session === undefined || session.closed || session.destroyed) {
      session = http2.connect(origin, { rejectUnauthorized: false })
      // The streams on it report what happened.
      session.on('error', () => undefined)
    }
    return session
  }
  return {
    send: (method, path, type, body, wait = WAIT) =>
      new Promise((resolve, reject) => {
        const head = { ':method': method, ':path': path, 'content-type': type }
        const stream = connected().request(head, { endStream: body === '' })
        let status = 0
        let headers: Received['headers'] = {}
        let text = ''
        let ended = false
        let reason: unknown = new Error('closed before any answer')
        stream.setEncoding('utf8')
        stream.on('response', (got) => {
          status = Number(got[':status'])
          headers = { ...got }
        })
        stream.on('data', (part: string) => {
          text += part
        })
        stream.on('end', () => {
          ended = true
        })
        stream.on('error', (error) => {
          reason = error
        })
        stream.on('close', () => {
          const full = ended && Buffer.byteLength(text) === Number(headers['content-length'] ?? -1)
          if (status === 0) reject(reason)
          else resolve({ status, headers, text, full })
        })
        stream.setTimeout(wait, () => stream.destroy(new Error('no answer')))
        if (body !== '') stream.end(body)
      }),
    close: () => session?.destroy(),
  }
}

export const newClient = (protocol: 'http1' | 'http2', origin: string): Client =>
  protocol === 'http1' ? http1Client(origin) : http2Client(origin)
