import type { Browser } from 'wxt/browser'
import type { CommandData, CommandName, CommandReply, WireReply } from './protocol'

/*
 * Commands use the browser's own messages with nothing around them: see docs/decisions/0013. They use `chrome`, which
 * every browser has, so that a page need not load the polyfill before its first paint.
 */

declare const chrome: Pick<typeof Browser, 'runtime'>

/** Asks the background to do something. Rejects only if the background itself failed or is gone. */
export const command = <C extends CommandName>(type: C, data: CommandData<C>): Promise<CommandReply<C>> =>
  new Promise((resolve, reject) => {
    chrome.runtime.sendMessage({ type, data }, (reply?: WireReply) => {
      const { res, err } = reply ?? { err: chrome.runtime.lastError ?? {} }
      if (err) reject(new Error(err.message))
      // The background validates the command's name and data, and its handler determines the reply's type.
      else resolve(res as CommandReply<C>)
    })
  })
