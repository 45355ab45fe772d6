import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { Mark } from '../lib/data-loss/mark'
import { watchForLoss } from '../lib/data-loss/watch'
import type { Database } from '../lib/db/schema'
import type { Change, Environment } from '../lib/environment'
import type { OrderEvent } from '../lib/orders/order/order-events'
import type { Reply } from '../lib/panel-api/answer'
import type { Failure } from '../lib/panel-api/model'
import type { Transport } from '../lib/panel-api/transport'
import type { Panel } from '../lib/panels/panel'

/** One request as it reached a panel. */
export interface SentRequest {
  readonly way: keyof Transport
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

export type Outcome = Reply | Failure
export type Script = (request: SentRequest) => Outcome | Promise<Outcome>

/** An answer with HTTP 200 and this body, as JSON unless it is a text already. */
export const ok = (body: unknown, status = 200): Reply => ({
  status,
  text: typeof body === 'string' ? body : JSON.stringify(body),
})

export const failed = (failure: Failure['failure']): Failure => ({ kind: 'failure', failure })

/** A panel that answers each action from a table; what is not in it is an unknown action. */
export const panelOf =
  (answers: Readonly<Record<string, Outcome | Script>>): Script =>
  (request) => {
    const answer = answers[request.fields.action ?? ''] ?? ok({ error: 'Incorrect request' })
    return typeof answer === 'function' ? answer(request) : answer
  }

export interface TestEnvironment extends Environment {
  /** Moved by hand: nothing in the tests waits. */
  readonly clock: { at: number }
  readonly keys: Map<string, string>
  readonly requests: SentRequest[]
  readonly changes: Change[]
  readonly protections: string[]
  readonly told: OrderEvent[]
  /** What the panels answer, and whether the browser lets us talk to them. */
  readonly world: { script: Script; allowed: boolean }
  /** What is kept outside the database. */
  readonly storage: { mark: Mark | undefined; isFull: boolean; writes: number }
  /** The actions that were asked for, in order. */
  readonly actions: () => readonly (string | undefined)[]
}

async function freshDatabase(fill: (() => Promise<void>) | undefined): Promise<Database> {
  globalThis.indexedDB = new IDBFactory()
  await fill?.()
  // The module keeps the database that it opened; a new one of it opens the new one.
  vi.resetModules()
  const { openDatabase } = await import('../lib/db/open')
  return openDatabase()
}

/**
 * A world of its own for one test.
 * @param fill makes the database that an earlier version left
 */
export async function testEnvironment(
  script: Script = panelOf({}),
  fill?: () => Promise<void>,
): Promise<TestEnvironment> {
  const database = await freshDatabase(fill)
  const clock = { at: 1_700_000_000_000 }
  const keys = new Map<string, string>()
  const requests: SentRequest[] = []
  const changes: Change[] = []
  const protections: string[] = []
  const world = { script, allowed: true }
  const told: OrderEvent[] = []
  const listeners = new Set<() => void>()
  const storage: TestEnvironment['storage'] = { mark: undefined, isFull: false, writes: 0 }
  let ids = 0

  function transportTo({ url }: Pick<Panel, 'url'>) {
    const send = (way: SentRequest['way']) => async (form: URLSearchParams) => {
      const request: SentRequest = { way, url, fields: Object.fromEntries(form) }
      requests.push(request)
      return world.script(request)
    }
    return { read: send('read'), rehearse: send('rehearse'), write: send('write') }
  }

  const environment: TestEnvironment = {
    database,
    vault: {
      read: async (panelId) => keys.get(panelId),
      write: async (panelId, key) => void keys.set(panelId, key),
      remove: async (panelId) => void keys.delete(panelId),
    },
    lossWatch: watchForLoss(() => environment, {
      read: async () => storage.mark,
      async write(mark) {
        if (storage.isFull) throw new Error('QUOTA_BYTES quota exceeded')
        storage.writes += 1
        storage.mark = mark
      },
    }),
    now: () => clock.at,
    newId: () => `id-${++ids}`,
    workerId: 'life-1',
    browserSession: async () => 'session-1',
    announce(...announced) {
      changes.push(...announced)
      if (announced.includes('orders')) for (const listener of listeners) listener()
    },
    onOrdersChanged: (listener) => listeners.add(listener),
    notify: (news) => void told.push(...news),
    hasPermission: async () => world.allowed,
    transportTo,
    protectWrites: async () => void protections.push(requests.at(-1)?.fields.action ?? 'first'),
    clock,
    keys,
    requests,
    changes,
    protections,
    told,
    world,
    storage,
    actions: () => requests.map(({ fields }) => fields.action),
  }
  return environment
}
