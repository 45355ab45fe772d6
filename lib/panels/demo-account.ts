import { type Database, handled, readSetting, writeSetting } from '../db'
import { answerDemo, type DemoState, newDemoState } from '../demo/panel'
import type { Reply } from '../panel-api/answer'
import { failure, type Transport } from '../panel-api/transport'

/** The demo account's key: it opens a simulation inside the extension and nothing else. */
export const DEMO_KEY = 'demo-account'

const DEMO_SEED = 1

/**
 * The simulated panel of the demo account. Its state is booked before it answers, as at a real panel, so that
 * what is tried on it behaves as it would with money.
 */
export function demoTransport(database: Database, now: () => number): Transport {
  async function book(form: URLSearchParams): Promise<Reply> {
    const transaction = handled(database.transaction('settings', 'readwrite', { durability: 'strict' }))
    const stored = (await transaction.store.get('demo-state')) as DemoState | undefined
    const state = stored ?? newDemoState(DEMO_SEED)
    const reply = answerDemo(state, Object.fromEntries(form), now(), { key: DEMO_KEY })
    if (reply.state !== stored) await transaction.store.put(reply.state, 'demo-state')
    await transaction.done
    return { status: reply.status, text: JSON.stringify(reply.body) }
  }
  // What could not be stored was not booked: this panel is then out of reach, as a real one may be.
  const answer = (form: URLSearchParams) => book(form).catch(() => failure('offline'))
  return { read: answer, write: answer }
}

/** Forgets what was ordered at the demo account, so that the next one starts afresh. */
export async function resetDemo(database: Database): Promise<void> {
  if (await readSetting(database, 'demo-state')) await writeSetting(database, 'demo-state', undefined)
}
