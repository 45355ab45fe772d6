import http from 'node:http'
import http2, { type Http2ServerRequest, type Http2Session } from 'node:http2'

/**
 * How a connection, or one request on it, breaks.
 *
 * - `destroy` the connection is closed at once (FIN), with all requests on it
 * - `tcp-reset` the same with a TCP RST; plain HTTP/1.1 alone
 * - `goaway` HTTP/2: GOAWAY that counts this request as taken, then the end of the connection
 * - `goaway-below` the same, but it counts this request as never taken: a lie, since it was booked
 * - `reset` HTTP/2: RST_STREAM with INTERNAL_ERROR; the connection lives on
 * - `cancel` the same with CANCEL
 * - `refused` the same with REFUSED_STREAM, which says "not processed, send it again": a lie, too
 *
 * What a protocol does not have is `destroy` there.
 */
export type Break = 'destroy' | 'tcp-reset' | 'goaway' | 'goaway-below' | 'reset' | 'cancel' | 'refused'

/** Time for what was written to leave the machine before the connection breaks. */
export const FLUSH = 30

const RESETS = {
  reset: http2.constants.NGHTTP2_INTERNAL_ERROR,
  cancel: http2.constants.NGHTTP2_CANCEL,
  refused: http2.constants.NGHTTP2_REFUSED_STREAM,
} as const

function goAway(session: Http2Session, last: number): void {
  if (session.destroyed) return
  session.goaway(http2.constants.NGHTTP2_NO_ERROR, last)
  setTimeout(() => session.destroy(), FLUSH)
}

function breakHttp2({ stream }: Http2ServerRequest): (how: Break) => void {
  // Kept from the start: a stream that has ended no longer knows its session.
  const { session, id = 1 } = stream
  return (how) => {
    if (session === undefined) return
    if (how === 'goaway') goAway(session, id)
    // Streams of a client have odd numbers; Node takes 0 for "the last one that came".
    else if (how === 'goaway-below' && id > 1) goAway(session, id - 2)
    else if (how === 'reset' || how === 'cancel' || how === 'refused') stream.close(RESETS[how])
    else session.destroy()
  }
}

/** Gives what breaks the connection of a request. */
export function breakOff(request: http.IncomingMessage | Http2ServerRequest): (how: Break) => void {
  if (!(request instanceof http.IncomingMessage)) return breakHttp2(request)
  const { socket } = request
  const isPlain = !('encrypted' in socket)
  return (how) => {
    if (how === 'tcp-reset' && isPlain) socket.resetAndDestroy()
    else socket.destroy()
  }
}
