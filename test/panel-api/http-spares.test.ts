import { describe, expect, test } from 'vitest'
import { httpTransport } from '../../lib/panel-api/http'
import { type WriteGroup, writeGroups } from '../../lib/panel-api/spare-connections'
import type { Opening } from '../network/network'
import {
  answered,
  BEGAN,
  balance,
  browser,
  cut,
  ORIGIN,
  order,
  prompt,
  type Story,
} from '../network/one-panel'

/* Connections that were opened for a write and not used: no later write takes one. */

describe('a spare connection', () => {
  const late = (spareAfter: number): Opening => ({ kind: 'late', spareAfter })
  const cutAdds = (form: URLSearchParams) => (form.get('action') === 'add' ? cut : answered)

  test('of the rehearsal is not taken by the order', async () => {
    for (const canStream of [true, false]) {
      const { life, adds, net } = browser({
        canStream,
        opens: canStream ? [prompt, late(10)] : [late(10)],
        serve: cutAdds,
      })
      expect(await life().place()).toEqual({ kind: 'failure', failure: 'offline' })
      expect([adds(), net.repeats]).toEqual([1, 0])
    }
  })

  test('of an order is taken up by the next rehearsal', async () => {
    const { life, adds, net, heard } = browser({ canStream: false, opens: [prompt, late(10)] })
    const worker = life()
    await worker.place()
    expect(await worker.place()).toMatchObject({ status: 200 })
    expect(heard).toEqual(['balance', 'add', 'balance', 'add'])
    expect([adds(), net.repeats]).toEqual([2, 0])
  })

  test('that has not come up yet is waited for, and nothing is sent', async () => {
    const story: Story = { canStream: false, opens: [prompt, late(3000)] }
    const { life, adds, net, pass } = browser(story)
    const worker = life()
    await worker.place()
    story.serve = cutAdds
    const told = await worker.place()
    expect(told).toMatchObject({ kind: 'failure', failure: 'settling' })
    expect('kind' in told && told.pauseMs).toBeGreaterThan(7000)
    expect(adds()).toBe(1)
    pass(8000)
    expect(await worker.place()).toEqual({ kind: 'failure', failure: 'offline' })
    expect([adds(), net.repeats]).toEqual([2, 0])
  })

  test('of a far panel, where each connection leaves one, costs no order a pause', async () => {
    const always = { canStream: false, opens: Array.from({ length: 40 }, () => late(300)) }
    const { life, adds, net, pass } = browser(always)
    const worker = life()
    for (const wait of [500, 5_000, 15_000, 30_000, 61_000, 67_000, 69_000, 200_000]) {
      expect(await worker.place(), `after ${wait}`).toMatchObject({ status: 200 })
      pass(wait)
    }
    expect([adds(), net.repeats]).toEqual([8, 0])
  })

  test('of a worker that died in the middle is known to the next one', async () => {
    const story: Story = {
      canStream: false,
      opens: [prompt, late(10)],
      serve: () => new Promise(() => undefined),
    }
    const { life, adds, net, store } = browser(story)
    const dying = life().panel()
    story.serve = () => answered
    await dying.rehearse(balance, 1000)
    story.serve = () => new Promise(() => undefined)
    void dying.write(order, 100_000)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(adds()).toBe(1)
    store.die()
    story.serve = cutAdds
    const told = await life().place()
    expect(told).toMatchObject({ failure: 'settling' })
    expect([adds(), net.repeats]).toEqual([1, 0])
  })

  test('is waited for by an order that was confirmed beside the one that leaves it', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const story: Story = {
      canStream: false,
      opens: [prompt, prompt, late(3000)],
      async serve(form) {
        if (form.get('action') === 'add') await held
        return answered
      },
    }
    const { life, adds } = browser(story)
    const worker = life()
    const [first, second] = [worker.panel(), worker.panel()]
    await first.rehearse(balance, 1000)
    await second.rehearse(balance, 1000)
    const both = Promise.all([first.write(order, 1000), second.write(order, 1000)])
    await new Promise((resolve) => setTimeout(resolve, 10))
    release()
    expect(await both).toMatchObject([{ status: 200 }, { failure: 'settling' }])
    expect(adds()).toBe(1)
  })

  test('which cannot be written down keeps the order from leaving', async () => {
    const { environment, store, adds } = browser({ canStream: false })
    const full = { ...store, write: () => Promise.reject(new Error('full')) }
    const options = { traits: {}, onFinding: () => undefined, groups: writeGroups(full, () => BEGAN) }
    const transport = httpTransport(`${ORIGIN}/api/v2`, options, environment)
    await transport.rehearse(balance, 1000)
    expect(await transport.write(order, 1000)).toEqual({ kind: 'failure', failure: 'unsent' })
    expect(adds()).toBe(0)
  })

  test.each(['read', 'write'] as const)(
    'is taken up by no rehearsal where the store refuses a %s',
    async (way) => {
      const { environment, store, life, heard } = browser({ canStream: false, opens: [prompt, late(10)] })
      await life().place()
      const full = { ...store, [way]: () => Promise.reject(new Error('full')) }
      const options = { traits: {}, onFinding: () => undefined, groups: writeGroups(full, () => BEGAN) }
      const transport = httpTransport(`${ORIGIN}/api/v2`, options, environment)
      expect(await transport.rehearse(balance, 1000)).toEqual({ kind: 'failure', failure: 'unsent' })
      expect(heard).toEqual(['balance', 'add'])
    },
  )

  test('of another worker, which the browser is slow to end, is known', async () => {
    const story: Story = { canStream: false, opens: [prompt, prompt, prompt, late(10)] }
    const { life, adds, net } = browser(story)
    const [ending, begun] = [life(), life()]
    await begun.place()
    await ending.place()
    story.serve = cutAdds
    expect(await begun.place()).toEqual({ kind: 'failure', failure: 'offline' })
    expect([adds(), net.repeats]).toEqual([3, 0])
  })

  test('is reckoned by one worker at a time', async () => {
    const { store } = browser({})
    const [one, other] = [writeGroups(store, () => BEGAN), writeGroups(store, () => BEGAN)]
    const leave = async (group: WriteGroup) => {
      await group.begin()
      group.end('late')
    }
    await Promise.all([one.alone(ORIGIN, leave), other.alone(ORIGIN, leave)])
    await one.alone(ORIGIN, async () => undefined)
    expect(store.kept.get(ORIGIN)?.count).toBe(2)
  })

  test('of an order that failed is known, whatever the answer to a read beside it tells', async () => {
    // The read takes the one that the rehearsal left.
    const opens = [late(10), late(3000)]
    const story: Story = { canStream: false, opens }
    const { life, net, store } = browser(story)
    const transport = life().panel()
    await transport.rehearse(balance, 1000)
    story.serve = async (form) => {
      if (form.get('action') !== 'add') return answered
      await transport.read(balance, 1000)
      return cut
    }
    expect(await transport.write(order, 1000)).toEqual({ kind: 'failure', failure: 'offline' })
    expect(store.kept.get(ORIGIN)?.count).toBeGreaterThan(0)
    expect(net.repeats).toBe(0)
  })

  test('of several is still there when a rehearsal broke off', async () => {
    const story: Story = { canStream: false, opens: [late(3000), late(3000), late(3000)] }
    const { life, adds, net, store, environment, pass } = browser(story)
    const form = { method: 'POST', credentials: 'include', body: 'action=balance' } as const
    // Three at once leave three.
    await Promise.all([1, 2, 3].map(() => environment.fetch(`${ORIGIN}/api/v2`, form)))
    store.kept.set(ORIGIN, { count: 3, at: BEGAN })
    const worker = life()
    pass(9000)
    story.serve = () => cut
    expect(await worker.place()).toEqual({ kind: 'failure', failure: 'offline' })
    const repeats = net.repeats
    story.serve = cutAdds
    expect(await worker.place()).toEqual({ kind: 'failure', failure: 'offline' })
    expect([adds(), net.repeats]).toEqual([1, repeats])
  })
})
