import { defineExtensionMessaging } from '@webext-core/messaging'
import type { CommandData, CommandName, CommandReply, Protocol } from './messages'

const messaging = defineExtensionMessaging<Protocol>()

// The library types each command apart; `command` below is what ties name, data and reply together.
const send = messaging.sendMessage as (name: CommandName, data: unknown) => Promise<unknown>

/** Asks the background to do something. Rejects only when the background itself failed or is gone. */
export const command = <C extends CommandName>(name: C, data: CommandData<C>): Promise<CommandReply<C>> =>
  send(name, data) as Promise<CommandReply<C>>

export const { onMessage } = messaging
