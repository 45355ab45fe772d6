import type { Database } from '../db/schema'
import { readSetting, settingsIn, writeSetting } from '../db/settings'
import { withQuietDone } from '../db/transaction'
import type { DemoService } from '../demo/catalog'
import { answerDemo, newDemoState } from '../demo/panel'
import { DEMO_SEED } from '../demo/state'
import type { Environment } from '../environment'
import type { Reply } from '../panel-api/answer'
import { failure, type Transport } from '../panel-api/transport'

/** The demo account's key: it opens a simulation inside the extension and nothing else. */
export const DEMO_KEY = 'demo-account'

/**
 * The simulated panel of the demo account. Its state is stored before it answers, as at a real panel, so that trying
 * things on it behaves as it would with money.
 * @param readServices its services; read when they are first needed
 */
export function demoTransport(
  environment: Pick<Environment, 'database' | 'now'>,
  readServices: () => Promise<readonly DemoService[]>,
): Transport {
  let read: Promise<readonly DemoService[]> | undefined

  async function book(form: URLSearchParams): Promise<Reply> {
    const sells = ['services', 'add'].includes(form.get('action') ?? '')
    if (sells) read ??= readServices()
    // Before the transaction, which ends by itself while anything else is awaited.
    const services = sells && read ? await read : []
    const { database, now } = environment
    const transaction = withQuietDone(database.transaction('settings', 'readwrite', { durability: 'strict' }))
    const settings = settingsIn(transaction)
    const stored = await settings.get('demo-state')
    const state = stored ?? newDemoState(DEMO_SEED)
    const reply = answerDemo(state, Object.fromEntries(form), now(), { key: DEMO_KEY, services })
    if (reply.state !== stored) await settings.put(reply.state, 'demo-state')
    await transaction.done
    return { status: reply.status, text: JSON.stringify(reply.body) }
  }
  // What could not be stored did not happen: this panel is then unreachable, as a real one may be.
  const answer = (form: URLSearchParams) => book(form).catch(() => failure('offline'))
  return { read: answer, rehearse: answer, write: answer }
}

/** Deletes the demo account's orders, so that the next one starts from scratch. */
export async function resetDemo(database: Database): Promise<void> {
  if (await readSetting(database, 'demo-state')) await writeSetting(database, 'demo-state', undefined)
}
