import { expect, test } from 'vitest'
import { httpTransport, type ServerTraits } from '../../lib/panel-api/http'
import type { HttpEnvironment } from '../../lib/panel-api/post'
import { writeGroups } from '../../lib/panel-api/spare-connections'
import { sessionStore } from '../network/session-store'

/* Whether a write could be repeated by the browser: learned from what each answer says of its connection. */

const form = new URLSearchParams({ key: 'secret', action: 'balance' })

interface Case {
  readonly url?: string
  readonly canStream?: boolean
  readonly traits?: ServerTraits
  readonly connection?: string
  readonly altSvc?: string
  readonly status?: number
  /** As the browser names it; it may not. */
  readonly protocol?: string
}

function environmentOf({
  canStream = false,
  connection,
  altSvc,
  status = 200,
  protocol = '',
}: Case): HttpEnvironment {
  const headers = { ...(connection && { connection }), ...(altSvc && { 'alt-svc': altSvc }) }
  const times = { startTime: 0, fetchStart: 0, connectStart: 1, connectEnd: 2, requestStart: 3 }
  return {
    fetch: async () => new Response('{}', { status, headers }),
    online: () => true,
    canStream,
    now: () => 0,
    clock: () => 0,
    records: () => [{ ...times, nextHopProtocol: protocol }],
    sleep: async () => undefined,
  }
}

const ways = ['read', 'rehearse', 'write'] as const

async function learnedFrom(way: (typeof ways)[number], given: Case): Promise<readonly ServerTraits[]> {
  const { url = 'https://panel.example/', traits = {} } = given
  const learned: ServerTraits[] = []
  const groups = writeGroups(sessionStore(), () => 0)
  const options = { traits, groups, onFinding: (finding: ServerTraits) => learned.push(finding) }
  await httpTransport(url, options, environmentOf(given))[way](form, 999)
  return learned
}

const yes = [{ unprotected: true }]
const no = [{ unprotected: false }]

test.each<[string, Case, readonly ServerTraits[]]>([
  ['that keeps its connection, as HTTP/2 does', {}, yes],
  ['that says that it keeps it', { connection: 'keep-alive' }, yes],
  ['that closes it, as HTTP/1.1 does when asked', { connection: 'close' }, no],
  ['that closes it, written otherwise', { connection: 'Keep-Alive, Close' }, no],
  ['over plain http that closes it', { url: 'http://localhost:8080/', connection: 'close' }, no],
  ['over plain http that keeps it', { url: 'http://localhost:8080/' }, yes],
  ['where a body can be sent that is read once', { canStream: true }, no],
  ['that spoke HTTP/1.1 and keeps its connection', { canStream: true, protocol: 'http/1.1' }, yes],
  ['that spoke HTTP/1.1 and closes it', { canStream: true, protocol: 'http/1.1', connection: 'close' }, no],
  ['that offers HTTP/3', { protocol: 'http/1.1', connection: 'close', altSvc: 'h3=":443"' }, yes],
  ['that takes its offer back', { protocol: 'http/1.1', connection: 'close', altSvc: 'clear' }, no],
  ['that spoke HTTP/2 to a browser without streams', { protocol: 'h2', connection: 'close' }, yes],
  ['that says a second time that it is the wrong one', { canStream: true, status: 421 }, yes],
  ['that wants a length', { canStream: true, traits: { wantsLength: true } }, yes],
  ['of which that is known', { traits: { unprotected: true } }, []],
  ['of which the contrary was known', { traits: { unprotected: false } }, yes],
  ['that is protected, which is known', { connection: 'close', traits: { unprotected: false } }, []],
  ['that was not, and is now', { connection: 'close', traits: { unprotected: true } }, no],
])('a server %s', async (_, given, learned) => {
  for (const way of ways) expect(await learnedFrom(way, given)).toEqual(learned)
})

test('no answer teaches nothing', async () => {
  const learned: ServerTraits[] = []
  const environment = { ...environmentOf({}), fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
  const groups = writeGroups(sessionStore(), () => 0)
  const options = { traits: {}, groups, onFinding: (finding: ServerTraits) => learned.push(finding) }
  await httpTransport('https://panel.example/', options, environment).read(form, 999)
  expect(learned).toEqual([])
})
