import { describe, expect, test } from 'vitest'
import { httpTransport } from '../../lib/panel-api/http'

/* Which way a write goes, once it is known which way gets through. */

const form = new URLSearchParams({ key: 'secret', action: 'add' })
const answer = '{"order":1}'
const dead = new TypeError('Failed to fetch')
type Server = (body: unknown) => Response | Promise<Response>

function over(...servers: readonly Server[]) {
  const left = [...servers]
  const sent: string[] = []
  const transport = httpTransport(
    'https://panel.example/api/v2',
    { habits: {}, onLearn: () => undefined },
    {
      async fetch(_, init = {}) {
        sent.push(typeof init.body === 'string' ? 'with a length' : 'streamed')
        return (left.shift() ?? refuses)(init.body)
      },
      online: () => true,
      canStream: true,
      now: () => 0,
    },
  )
  return { write: () => transport.write(form, 1000), sent }
}

/** The connection is gone before the body is asked for. */
const refuses: Server = () => Promise.reject(dead)
const takes: Server = async (body) => {
  await new Response(body as BodyInit).text()
  return new Response(answer)
}

describe('a write', () => {
  test('that was streamed before goes in no other way, even where nothing of it left', async () => {
    const { write, sent } = over(takes, refuses, takes)
    expect(await write()).toMatchObject({ text: answer })
    expect(await write()).toEqual({ kind: 'failure', failure: 'offline' })
    // HTTP/2 is spoken there: a plain body would be repeated by the browser.
    expect(sent).toEqual(['streamed', 'streamed'])
  })

  test('that got through with a length before goes so at once', async () => {
    const { write, sent } = over(refuses, takes, takes)
    await write()
    await write()
    expect(sent).toEqual(['streamed', 'with a length', 'with a length'])
  })

  test('that got through in no way is tried in both the next time', async () => {
    const { write, sent } = over(refuses, refuses, refuses, takes)
    expect(await write()).toEqual({ kind: 'failure', failure: 'offline' })
    expect(await write()).toMatchObject({ text: answer })
    expect(sent).toEqual(['streamed', 'with a length', 'streamed', 'with a length'])
  })
})
