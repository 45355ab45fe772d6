import type { Break } from '../../panel/break-off'
import type { Fault, FaultKind } from '../../panel/fault'
import type { ServerProtocol } from '../../panel/transport'

/** One way in which a panel that has booked can leave the browser without an answer. */
export interface Cell {
  readonly protocol: ServerProtocol
  readonly kind: FaultKind
  readonly how: Break
}

const PROTOCOLS = ['http1', 'https1', 'http2'] as const satisfies readonly ServerProtocol[]

const MOMENTS = ['drop-after', 'drop-headers', 'drop-during'] as const satisfies readonly FaultKind[]

const WAYS: Readonly<Record<ServerProtocol, readonly Break[]>> = {
  http1: ['destroy', 'tcp-reset'],
  https1: ['destroy'],
  http2: ['destroy', 'goaway', 'goaway-below', 'reset', 'cancel', 'refused'],
}

/** Every way of cutting at every moment after booking: before the headers, after them, in the middle of the text. */
export const CELLS: readonly Cell[] = PROTOCOLS.flatMap((protocol) =>
  WAYS[protocol].flatMap((how) => MOMENTS.map((kind) => ({ protocol, kind, how }))),
)

export const nameOf = ({ protocol, kind, how }: Cell): string => `${protocol} ${kind} ${how}`

/**
 * The fault for one order. In every other run only the first request is cut: one that the browser made of it by
 * itself would be answered, and look like one plain success.
 */
export const faultOf = ({ kind, how }: Cell, run: number): Fault => ({
  kind,
  how,
  action: 'add',
  times: run % 2 === 0 ? 1 : Number.POSITIVE_INFINITY,
})

/**
 * Over HTTP/2 Firefox sends a request again, up to ten times, after which nothing of ours is asked: when the server says
 * that it never took it (GOAWAY below it, REFUSED_STREAM), which the protocol allows, and after INTERNAL_ERROR, too.
 * No means against it has been found; a panel that books and then does this makes more than one order.
 */
export const repeatedByFirefox = ({ protocol, kind, how }: Cell): boolean =>
  protocol === 'http2' && kind === 'drop-after' && ['goaway-below', 'reset', 'refused'].includes(how)
