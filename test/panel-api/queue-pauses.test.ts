import { describe, expect, test } from 'vitest'
import { failed, fine, queueWorld, replied } from './queue-clock'

describe('a pause that the panel asks for', () => {
  test('of up to ten seconds is waited for, by orders too', async () => {
    const { read, write, until, log, pauses } = queueWorld((_, nth) => ({
      sent: replied(200, nth === 1 ? 10_000 : 0),
    }))
    read('balance')
    await until(1)
    write('add')
    await until(60_000)
    expect([log(), pauses]).toEqual([['balance 0', 'add 10000'], [['pause', 10_000]]])
  })

  test('that is longer fails at once what comes, unsent, with the time that is left, and is told', async () => {
    const { read, write, until, log, pauses } = queueWorld((_, nth) => ({
      sent: replied(200, nth === 1 ? 40_000 : 0),
    }))
    read('balance')
    await until(10_000)
    const asked = [read('status'), write('add'), write('balance')]
    await until(10_000)
    const waiting = { kind: 'failure', failure: 'waiting', pauseMs: 30_000 }
    expect(asked.map(({ answer }) => answer)).toEqual([waiting, waiting, waiting])
    expect([log(), pauses]).toEqual([['balance 0'], [['pause', 40_000]]])
    await until(30_000)
    read('status')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'status 40000'])
  })

  test('in answer to the catalog is for the catalog alone, and told as such', async () => {
    const { read, write, until, log, pauses } = queueWorld((_, nth) => ({
      sent: replied(429, nth === 1 ? 3_600_000 : 0),
    }))
    read('services')
    await until(5000)
    write('add')
    const again = read('services')
    read('status')
    await until(20_000)
    expect(again.answer).toEqual({ kind: 'failure', failure: 'waiting', pauseMs: 3_595_000 })
    expect(log().slice(0, 3)).toEqual(['services 0', 'add 5000', 'status 6000'])
    expect(pauses).toEqual([['servicesPause', 3_600_000]])
    await until(3_600_000)
    read('services')
    await until(3_601_000)
    expect(log().at(-1)).toMatch(/^services 3601000$/)
  })

  test('fails what was waiting already', async () => {
    const { read, until, log } = queueWorld(() => ({ sent: replied(200, 20_000), after: 500 }))
    read('balance')
    const [status, again] = [read('status'), read('status')]
    await until(500)
    const waiting = { kind: 'failure', failure: 'waiting', pauseMs: 20_000 }
    expect([status.answer, again.answer]).toEqual([waiting, waiting])
    await until(60_000)
    expect(log()).toEqual(['balance 0'])
  })

  test.each([4000, 20_000])('of %i ms in an answer that broke off is one as well', async (pauseMs) => {
    const { read, until, log, pauses } = queueWorld((_, nth) => ({
      sent: nth === 1 ? { ...failed('offline'), pauseMs } : fine,
    }))
    const asked = read('balance')
    await until(60_000)
    // A short one is waited for, and the read tried again.
    const isShort = pauseMs <= 10_000
    expect(log()).toEqual(isShort ? ['balance 0', `balance ${pauseMs}`] : ['balance 0'])
    expect(asked.answer).toEqual(isShort ? fine : { ...failed('offline'), pauseMs })
    expect(pauses).toEqual([['pause', pauseMs]])
  })

  test('keeps a read under way from asking what became of it', async () => {
    const { read, until, starts } = queueWorld(({ action }) =>
      action === 'status' ? { sent: replied(200, 8000) } : { sent: fine, after: 30_000 },
    )
    read('balance')
    await until(900)
    expect(starts[0]?.mayAskAgain?.()).toBe(true)
    read('status')
    await until(8999)
    expect(starts[0]?.mayAskAgain?.()).toBe(false)
    await until(9000)
    expect(starts[0]?.mayAskAgain?.()).toBe(true)
  })

  test('is not made shorter by another answer', async () => {
    const { read, until, log } = queueWorld((_, nth) => ({
      sent: replied(200, nth === 1 ? 9000 : 1000),
      after: nth === 1 ? 1500 : 1000,
    }))
    read('balance')
    read('status')
    await until(3000)
    read('services')
    await until(60_000)
    expect(log()).toEqual(['balance 0', 'status 1000', 'services 10500'])
  })

  test('heard of in an earlier life is kept', async () => {
    const { read, until, log, heed } = queueWorld()
    heed(15_000)
    const early = read('balance')
    await until(5000)
    expect(early.answer).toEqual({ kind: 'failure', failure: 'waiting', pauseMs: 15_000 })
    read('balance')
    await until(60_000)
    expect(log()).toEqual(['balance 15000'])
  })

  test('heard of twice is kept to its later end', async () => {
    const { read, until, heed } = queueWorld()
    heed(30_000)
    heed(15_000)
    const asked = read('balance')
    await until(0)
    expect(asked.answer).toMatchObject({ pauseMs: 30_000 })
  })

  test.each([0, -5000, Number.NaN])('that is over, or none (%d ms), stops nothing', async (ms) => {
    const { read, until, log, heed } = queueWorld()
    heed(ms)
    read('balance')
    await until(0)
    expect(log()).toEqual(['balance 0'])
  })
})
