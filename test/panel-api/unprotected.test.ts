import { expect, test } from 'vitest'
import { httpTransport, type ServerHabits } from '../../lib/panel-api/http'

/* Whether a write could be repeated by the browser: learned from what each answer says of its connection. */

const form = new URLSearchParams({ key: 'secret', action: 'balance' })

interface Case {
  readonly url?: string
  readonly canStream?: boolean
  readonly habits?: ServerHabits
  readonly connection?: string
}

async function learnedFrom(
  way: 'read' | 'write',
  { url = 'https://panel.example/', canStream = false, habits = {}, connection }: Case,
): Promise<readonly ServerHabits[]> {
  const learned: ServerHabits[] = []
  const headers = connection === undefined ? {} : { connection }
  const fetch = async () => new Response('{}', { headers })
  const environment = { fetch, online: () => true, canStream, now: () => 0 }
  await httpTransport(url, { habits, onLearn: (lesson) => learned.push(lesson) }, environment)[way](form, 999)
  return learned
}

const yes = [{ unprotected: true }]
const no = [{ unprotected: false }]

test.each<[string, Case, readonly ServerHabits[]]>([
  ['that keeps its connection, as HTTP/2 does', {}, yes],
  ['that says that it keeps it', { connection: 'keep-alive' }, yes],
  ['that closes it, as HTTP/1.1 does when asked', { connection: 'close' }, no],
  ['that closes it, written otherwise', { connection: 'Keep-Alive, Close' }, no],
  ['over plain http', { url: 'http://localhost:8080/' }, no],
  ['where a body can be sent that is read once', { canStream: true }, no],
  ['that wants a length', { canStream: true, habits: { wantsLength: true } }, yes],
  ['of which that is known', { habits: { unprotected: true } }, []],
  ['of which the contrary was known', { habits: { unprotected: false } }, yes],
  ['that is protected, which is known', { connection: 'close', habits: { unprotected: false } }, []],
  ['that was not, and is now', { connection: 'close', habits: { unprotected: true } }, no],
])('a server %s', async (_, given, learned) => {
  expect(await learnedFrom('read', given)).toEqual(learned)
  expect(await learnedFrom('write', given)).toEqual(learned)
})

test('no answer teaches nothing', async () => {
  const learned: ServerHabits[] = []
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  const environment = { fetch, online: () => false, canStream: false, now: () => 0 }
  const options = { habits: {}, onLearn: (lesson: ServerHabits) => learned.push(lesson) }
  await httpTransport('https://panel.example/', options, environment).read(form, 999)
  expect(learned).toEqual([])
})
