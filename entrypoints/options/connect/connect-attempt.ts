import type { ConnectReply } from '../../../lib/commands/protocol'
import { requestPermission } from '../../../lib/panels/permissions'

export type ConnectedReply = Extract<ConnectReply, { readonly kind: 'connected' }>
export type FailedReply = Exclude<ConnectReply, ConnectedReply>

/** The state of an attempt to connect, or to change a connection. */
export type Attempt =
  | { readonly state: 'typing' }
  | { readonly state: 'asking' }
  | { readonly state: 'testing' }
  | { readonly state: 'not-allowed' }
  | { readonly state: 'no-background' }
  | { readonly state: 'answered'; readonly reply: FailedReply }

export const TYPING: Attempt = { state: 'typing' }

export const isBusy = ({ state }: Attempt): boolean => state === 'asking' || state === 'testing'

interface Work {
  /** The host to request permission for. */
  readonly origins: string
  readonly send: () => Promise<ConnectReply>
  readonly show: (attempt: Attempt) => void
}

/**
 * Requests permission for the host and has the background try the connection. Call it within the click: everything up
 * to the browser's prompt runs before anything is awaited.
 */
export async function tryConnection(
  { origins, send, show }: Work,
  ask: (origins: string) => Promise<boolean> = requestPermission,
): Promise<ConnectedReply | undefined> {
  show({ state: 'asking' })
  const isAllowed = await ask(origins).catch(() => false)
  if (!isAllowed) {
    show({ state: 'not-allowed' })
    return undefined
  }
  show({ state: 'testing' })
  try {
    const reply = await send()
    if (reply.kind === 'connected') {
      show(TYPING)
      return reply
    }
    show({ state: 'answered', reply })
  } catch {
    show({ state: 'no-background' })
  }
  return undefined
}
