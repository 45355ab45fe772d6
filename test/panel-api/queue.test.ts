import { describe, expect, test } from 'vitest'
import { fine, queueWorld } from './queue-clock'

describe('the pace', () => {
  test('is one read a second, in the order in which they were asked', async () => {
    const { read, until, log } = queueWorld()
    for (const action of ['balance', 'services', 'status']) read(action)
    await until(900)
    read('refill_status')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'services 1000', 'status 2000', 'refill_status 3000'])
  })

  test('owes nothing after a rest', async () => {
    const { read, until, log } = queueWorld()
    read('balance')
    await until(7300)
    read('services')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'services 7300'])
  })

  test('an order does not wait for its second; what comes after it does', async () => {
    const { read, write, until, log } = queueWorld()
    write('balance')
    await until(200)
    write('add')
    read('status')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'add 200', 'status 2000'])
  })

  test('a second borrowed is not lent again', async () => {
    const { write, until, log } = queueWorld()
    for (const id of ['1', '2', '3', '4']) write('refill', id)
    await until(60_000)
    expect(log()).toEqual(['refill 0', 'refill 0', 'refill 1000', 'refill 2000'])
  })

  test('two orders are a second apart, however long their balances took', async () => {
    const { write, until, log } = queueWorld()
    await until(5000)
    write('add', '1')
    write('add', '2')
    await until(60_000)
    expect(log()).toEqual(['add 5000', 'add 6000'])
  })

  test('a slow answer holds up nothing', async () => {
    const slow = queueWorld(({ action }) => ({ sent: fine, after: action === 'services' ? 60_000 : 0 }))
    const catalog = slow.read('services')
    await slow.until(2000)
    const order = slow.write('add')
    await slow.until(3000)
    expect([order.answer, catalog.answer]).toEqual([fine, undefined])
    await slow.until(61_000)
    expect(catalog.answer).toEqual(fine)
  })

  test('orders go first, then other writes, then reads', async () => {
    const { read, write, until, log } = queueWorld()
    for (const id of ['1', '2']) write('refill', id)
    read('status')
    write('cancel')
    write('balance')
    write('add')
    await until(60_000)
    expect(log()).toEqual(['refill 0', 'refill 0', 'balance 1000', 'add 2000', 'cancel 3000', 'status 5000'])
  })

  test('a hundred that wait for their turns wait for one alarm', async () => {
    const { read, until, asleep, starts } = queueWorld()
    for (let id = 0; id < 100; id += 1) read('status', String(id))
    await until(0)
    expect(asleep()).toBe(1)
    await until(200_000)
    expect(starts).toHaveLength(100)
  })

  test('the time that an answer may take is passed on as it is', async () => {
    const { read, write, until, starts } = queueWorld()
    read('balance')
    write('add')
    await until(10_000)
    expect(starts.map(({ timeoutMs }) => timeoutMs)).toEqual([5000, 5000])
  })
})

describe('the same read', () => {
  test('in flight or waiting is asked once, and all are told', async () => {
    const { read, until, log } = queueWorld(() => ({ sent: fine, after: 5000 }))
    const first = [read('balance'), read('balance')]
    const waiting = [read('status'), read('status')]
    await until(3000)
    const late = [read('balance'), read('status')]
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'status 1000'])
    expect([...first, ...waiting, ...late].map(({ answer }) => answer)).toEqual(Array(6).fill(fine))
  })

  test('is asked again once it was answered', async () => {
    const { read, until, log } = queueWorld()
    read('balance')
    await until(10)
    read('balance')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'balance 1000'])
  })

  test('with another form is another', async () => {
    const { read, until, starts } = queueWorld()
    read('status', '1')
    read('status', '2')
    await until(60_000)
    expect(starts).toHaveLength(2)
  })

  test('asked after a write is not answered with what was asked before it', async () => {
    const { read, write, until, log } = queueWorld(({ way }) => ({
      sent: fine,
      after: way === 'read' ? 8000 : 100,
    }))
    read('balance')
    await until(1000)
    write('add')
    await until(2000)
    read('balance')
    read('balance')
    // The first of them is answered at 8000, the second is not yet and is shared on.
    await until(9000)
    read('balance')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'add 1000', 'balance 2000'])
  })

  test('that a write went past while it waited is shared by those who ask afterwards', async () => {
    const { read, write, until, log } = queueWorld(() => ({ sent: fine, after: 50 }))
    read('balance')
    read('status')
    await until(100)
    write('add')
    await until(300)
    read('status')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'add 100', 'status 2000'])
  })

  test('a write is never shared', async () => {
    const { write, until, starts } = queueWorld(() => ({ sent: fine, after: 500 }))
    write('balance')
    write('balance')
    await until(60_000)
    expect(starts).toHaveLength(2)
  })
})
