import { afterAll, beforeAll, expect, test } from 'vitest'
import { pollPanel } from '../../lib/orders/tracking/poll-due'
import type { PanelClient } from '../../lib/panel-api/client'
import { httpTransport } from '../../lib/panel-api/http'
import type { HttpEnvironment } from '../../lib/panel-api/post'
import { writeGroups } from '../../lib/panel-api/spare-connections'
import { isOpenPanel, openPanel, savePause } from '../../lib/panels/open'
import { panelQueues } from '../../lib/panels/queues'
import { type TestEnvironment, testEnvironment } from '../environment'
import fc, { drawn } from '../fast-check'
import { sessionStore } from '../network/session-store'
import { connected, order } from '../orders/rows'
import type { FaultKind } from '../panel/fault'
import { startTestPanel, type TestPanel } from '../panel/server'

/* Requests of every kind to a panel that asks for pauses in every kind of answer, by workers that die in between. */

const BEGAN = 1_700_000_000_000
const clock = { at: BEGAN }
let panel: TestPanel

beforeAll(async () => {
  panel = await startTestPanel({ clock: () => clock.at })
})
afterAll(() => panel.close())

/** A request as it left, and what its answer asked for: the panel may ask where no one hears it, as in a redirect. */
interface Sent {
  readonly at: number
  readonly action: string
  pauseMs: number
}

/** Lives of the worker over one database; sleeping moves the clock. */
function lives(environment: TestEnvironment, sent: Sent[]) {
  const writes: Promise<void>[] = []

  async function post(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const action = new URLSearchParams(String(init?.body ?? '')).get('action') ?? ''
    const request = { at: clock.at, action, pauseMs: 0 }
    sent.push(request)
    const response = await fetch(input, init)
    request.pauseMs = Number(response.headers.get('retry-after') ?? 0) * 1000
    return response
  }

  const spares = sessionStore()
  return {
    async begin(): Promise<TestEnvironment> {
      // What the last one was writing is on disk or was never begun.
      await Promise.all(writes.splice(0))
      const sleep = async (ms: number) => {
        clock.at += Math.ceil(ms)
      }
      const began = clock.at
      const queueOf = panelQueues(
        { now: () => clock.at - began, date: () => clock.at, sleep, online: () => true },
        (...pause) => void writes.push(savePause(...pause, environment)),
      )
      const now = () => clock.at
      const groups = writeGroups(spares, now)
      const http: HttpEnvironment = {
        fetch: post,
        online: () => true,
        canStream: false,
        now,
        clock: now,
        records: () => [],
        sleep,
      }
      return {
        ...environment,
        transportTo: (row) =>
          queueOf(row).wrap(httpTransport(row.url, { traits: {}, onFinding: () => undefined, groups }, http)),
      }
    },
  }
}

const KINDS: Readonly<Record<string, (client: PanelClient) => Promise<unknown>>> = {
  balance: (client) => client.balance(),
  rehearsal: (client) => client.balance({ rehearsal: true }),
  services: (client) => client.services(),
  status: (client) => client.status('1'),
  statuses: (client) => client.statuses(['1', '2']),
  add: (client) => client.add({ service: '1', link: 'https://a.example', quantity: '100' }),
  refill: (client) => client.refill('1'),
  refillStatuses: (client) => client.refillStatuses(['1', '2']),
  cancel: (client) => client.cancel(['1', '2']),
}

const ANSWERS: readonly FaultKind[] = [
  'too-fast',
  'status',
  'html',
  'refuse',
  'empty',
  'drop-headers',
  'drop-before',
  'redirect',
]

const step = fc.record({
  kind: fc.constantFrom('track', ...Object.keys(KINDS)),
  answers: fc.array(fc.constantFrom(...ANSWERS), { maxLength: 3 }),
  seconds: fc.integer({ min: 1, max: 60 }),
  passes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 70_000 })),
  dies: fc.boolean(),
  account: fc.constantFrom('panel-1', 'panel-2'),
})

test('no request within a pause that the panel asked for, whatever died', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const environment = { ...(await testEnvironment()), now: () => clock.at }
      clock.at = BEGAN
      panel.clearFaults()
      for (const id of ['panel-1', 'panel-2']) {
        await connected(environment, { id, url: panel.url })
        environment.keys.set(id, panel.key)
        for (const number of ['1', '2']) {
          const row = { id: `${id}-${number}`, panelId: id, panelOrderId: number, dueAt: BEGAN }
          await environment.database.put('orders', order(row))
        }
      }
      const sent: Sent[] = []
      const before = panel.requests.length
      const worker = lives(environment, sent)
      let life = await worker.begin()
      for (const { kind, answers, seconds, passes, dies, account } of steps) {
        clock.at += passes
        if (dies) life = await worker.begin()
        const headers = { 'retry-after': String(seconds) }
        for (const answer of answers) {
          panel.fault({ kind: answer, headers, ...(answer === 'status' && { status: 503 }) })
        }
        const opened = await openPanel(account, life)
        if (!isOpenPanel(opened)) return expect.fail(`not opened: ${opened.failure}`)
        if (kind === 'track') await pollPanel(account, life)
        else await KINDS[kind]?.(opened.client)
        panel.clearFaults()
      }
      expect(panel.requests.length - before).toBe(sent.length)
      for (const [nth, { at, action, pauseMs }] of sent.entries()) {
        // What is asked for in answer to the services is for these alone where it is long, and a second is not stored.
        // So is one in answer to the request without an action that tells what became of such a request.
        const of = action || sent[nth - 1]?.action
        const isOwn = of === 'services' && pauseMs > 10_000
        const within = sent
          .slice(nth + 1)
          .filter((later) => later.at < at + pauseMs && (!isOwn || later.action === 'services'))
        expect(pauseMs <= 1000 ? [] : within).toEqual([])
      }
    }),
    { numRuns: drawn(40) },
  )
}, 60_000)
