import type { ConnectReply } from '../../../lib/commands/protocol'
import { askPermission } from '../../../lib/panels/permissions'

export type ConnectedReply = Extract<ConnectReply, { readonly kind: 'connected' }>
export type FailedReply = Exclude<ConnectReply, ConnectedReply>

/** Where an attempt to connect, or to change a connection, stands. */
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
  /** The host to ask the browser for. */
  readonly origins: string
  readonly send: () => Promise<ConnectReply>
  readonly show: (attempt: Attempt) => void
}

/**
 * Asks for the host and has the background try the connection. To be called in the very click: everything up to
 * the browser's question runs before anything is awaited.
 */
export async function tryConnection(
  { origins, send, show }: Work,
  ask: (origins: string) => Promise<boolean> = askPermission,
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
