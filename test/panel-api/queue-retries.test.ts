import { describe, expect, test } from 'vitest'
import { failed, fine, queueWorld, replied } from './queue-clock'

describe('a read is tried again', () => {
  const SOON = [0, 1000, 4000]
  test.each([
    ['a connection that dropped', failed('offline'), [0, 2000, 5000]],
    ['status 502', replied(502), SOON],
    ['status 503', replied(503), SOON],
    ['status 504', replied(504), SOON],
    ['status 429', replied(429), SOON],
    ['status 429 with a short pause', replied(429, 4000), [0, 4000, 8000]],
  ])('after %s, twice, with growing pauses', async (_, sent, at) => {
    const { read, until, starts } = queueWorld(() => ({ sent }))
    const asked = read('balance')
    await until(60_000)
    expect(starts.map((start) => start.at)).toEqual(at)
    expect(asked.answer).toEqual(sent)
  })

  test('until it goes well', async () => {
    const { read, until, log } = queueWorld((_, nth) => ({ sent: nth === 1 ? replied(503) : fine }))
    const asked = read('balance')
    await until(60_000)
    expect([asked.answer, log()]).toEqual([fine, ['balance 0', 'balance 1000']])
  })

  test.each([
    ['a time-out', failed('time-out')],
    ['a redirect', failed('redirect')],
    ['an answer without end', failed('wrong-shape')],
    ['status 500', replied(500)],
    ['status 403', replied(403)],
    ['an answer', fine],
  ])('but not after %s', async (_, sent) => {
    const { read, until, starts } = queueWorld(() => ({ sent }))
    const asked = read('balance')
    await until(60_000)
    expect([starts.length, asked.answer]).toEqual([1, sent])
  })

  test.each([429, 503])(
    'but not against a long pause (%d), and the panel’s own answer is given',
    async (status) => {
      const { read, until, starts, pauses } = queueWorld(() => ({ sent: replied(status, 10_001) }))
      const asked = read('balance')
      await until(60_000)
      expect([starts.length, asked.answer, pauses]).toEqual([1, replied(status, 10_001), [['pause', 10_001]]])
    },
  )

  test('but not without a network', async () => {
    const { read, until, starts, world } = queueWorld(() => ({ sent: failed('offline') }))
    world.online = false
    read('balance')
    await until(60_000)
    expect(starts).toHaveLength(1)
  })

  test('but not when the failure took long to come', async () => {
    const { read, until, starts } = queueWorld(() => ({ sent: replied(504), after: 10_001 }))
    const asked = read('balance')
    await until(120_000)
    expect([starts.length, asked.answer]).toEqual([1, replied(504)])
  })

  test('once for all who asked', async () => {
    const { read, until, starts } = queueWorld(() => ({ sent: replied(503) }))
    const first = read('balance')
    await until(2000)
    const second = read('balance')
    await until(60_000)
    expect([starts.length, first.answeredAt, second.answeredAt]).toEqual([3, 4000, 4000])
  })

  test('and what the panel said is given where a pause came in between', async () => {
    const { read, until } = queueWorld(({ action }) => ({
      sent: action === 'balance' ? replied(503) : replied(200, 60_000),
    }))
    const asked = read('balance')
    await until(100)
    read('status')
    await until(60_000)
    expect(asked.answer).toEqual(replied(503))
  })

  test('with the second request that told a redirect apart counted', async () => {
    const { read, until, log } = queueWorld(() => ({ sent: failed('redirect') }))
    read('balance')
    await until(10)
    read('status')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'status 2000'])
  })
})

test('twenty reads that fail at once owe ten seconds and not twenty', async () => {
  const { read, until, starts } = queueWorld((start, nth) => ({
    sent: failed('redirect'),
    after: nth <= 20 ? 30_000 - start.at : 0,
  }))
  for (let id = 0; id < 20; id += 1) read('status', String(id))
  await until(30_001)
  expect(starts.map((start) => start.at)).toEqual(Array.from({ length: 20 }, (_, id) => id * 1000))
  read('balance')
  await until(60_000)
  expect(starts[20]?.at).toBe(40_000)
})

const ILL = [
  failed('offline'),
  failed('time-out'),
  replied(429, 1000),
  replied(502),
  replied(503),
  replied(504),
]
test.each(['add', 'refill', 'cancel', 'balance'])(
  'a write (%s) is sent once, whatever comes back',
  async (action) => {
    for (const sent of ILL) {
      const { write, until, starts } = queueWorld(() => ({ sent }))
      const asked = write(action)
      await until(120_000)
      expect([starts.length, asked.answer]).toEqual([1, sent])
    }
  },
)
