import type { Page } from '@playwright/test'
import type { CommandData, CommandName, CommandReply } from '../../../lib/commands/protocol'
import { type ExtensionBrowser, quietPage } from './extension-browser'

declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<{ res?: unknown; err?: { message: string } } | undefined>
  }
}

async function send(page: Page, type: string, data: object): Promise<unknown> {
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
  const page = await ext.openPage(quietPage)
  try {
    return (await send(page, name, data)) as CommandReply<C>
  } finally {
    await page.close()
  }
}

/** The same from a page of the extension that is open already. */
export const sendCommandFrom = async <C extends CommandName>(
  page: Page,
  name: C,
  data: CommandData<C>,
): Promise<CommandReply<C>> => (await send(page, name, data)) as CommandReply<C>
