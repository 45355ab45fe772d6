import type { CommandData, CommandName, CommandReply } from '../../../lib/commands/protocol'
import type { ExtensionBrowser } from './extension-browser'
import type { Evaluates } from './hidden-page'

declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<{ res?: unknown; err?: { message: string } } | undefined>
  }
}

async function send(page: Evaluates, type: string, data: object): Promise<unknown> {
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { type, data })
  if (!reply || reply.err) throw new Error(`${type}: ${reply?.err?.message ?? 'no reply'}`)
  return reply.res
}

/** Sends a command as the extension's own pages do, for tests whose subject is elsewhere. */
export async function sendCommand<C extends CommandName>(
  ext: ExtensionBrowser,
  name: C,
  data: CommandData<C>,
): Promise<CommandReply<C>> {
  return (await send(await ext.hidden(), name, data)) as CommandReply<C>
}

/** The same from a page of the extension that is open already. */
export const sendCommandFrom = async <C extends CommandName>(
  page: Evaluates,
  name: C,
  data: CommandData<C>,
): Promise<CommandReply<C>> => (await send(page, name, data)) as CommandReply<C>
