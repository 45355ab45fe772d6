import { type Browser, browser } from 'wxt/browser'
import type * as z from 'zod/mini'
import type { Environment } from '../environment'
import { type CommandData, type CommandName, type CommandReply, schemas, type WireReply } from './protocol'

declare const chrome: Pick<typeof Browser, 'runtime'>

/** The background's handler for each command. */
export type Handlers = {
  readonly [C in CommandName]: (data: CommandData<C>, environment: Environment) => Promise<CommandReply<C>>
}

/** Calls back in the background with every message; its promise resolves to the reply. */
export function onCommand(
  handle: (message: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown>,
): void {
  chrome.runtime.onMessage.addListener((message, sender, answer: (reply: WireReply) => void) => {
    handle(message, sender).then(
      (res) => answer({ res }),
      ({ message }: Error) => answer({ err: { message } }),
    )
    // The answer comes later.
    return true
  })
}

/**
 * Serves all commands. The sender, name and data of every message are validated here, once for all of them.
 * @param keepAwake keeps the worker alive until the work is done
 */
export function serveCommands(
  handlers: Handlers,
  ready: Promise<Environment>,
  keepAwake: <T>(work: Promise<T>) => Promise<T>,
): void {
  // That the reply is this command's is in the type of its handler.
  async function handle<C extends CommandName>(name: C, data: unknown): Promise<unknown> {
    const schema: z.ZodMiniType<CommandData<C>> = schemas[name] as never
    const checked = schema.safeParse(data)
    if (!checked.success) throw new Error(`${name}: malformed`)
    return handlers[name](checked.data, await ready)
  }
  onCommand(async (message, sender) => {
    if (!isOwnPage(sender)) throw new Error('not from a page of this extension')
    const { type, data } = message as { readonly type: CommandName; readonly data: unknown }
    if (!Object.hasOwn(handlers, type)) throw new Error('no such command')
    return keepAwake(handle(type, data))
  })
}

/** Firefox may omit `origin`, so check the id and the URL. */
function isOwnPage({ id, url }: Pick<Browser.runtime.MessageSender, 'id' | 'url'>): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''))
}
