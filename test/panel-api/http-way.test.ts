import { describe, expect, test } from 'vitest'
import { httpTransport } from '../../lib/panel-api/http'
import { writeGroups } from '../../lib/panel-api/spare-connections'
import { network, type Opening, type Served } from '../network/network'
import { sessionStore } from '../network/session-store'

/* Which way a write goes after its rehearsal, and that nothing is sent where it could be repeated. */

const balance = new URLSearchParams({ key: 'secret', action: 'balance' })
const order = new URLSearchParams({ key: 'secret', action: 'add' })
const ORIGIN = 'https://panel.example'
const BEGAN = 1_700_000_000_000

const answered: Served = { status: 200, text: '{}' }
const cut: Served = { breaks: 'before-headers' }
const prompt: Opening = { kind: 'prompt' }
const reset: Opening = { kind: 'fails', after: 1 }

interface Story {
  protocol?: 'http/1.1' | 'h2'
  canStream?: boolean
  /** How connections come about, in turn; `prompt` after that. */
  opens?: Opening[]
  serve?: (form: URLSearchParams) => Served | Promise<Served>
  closes?: () => boolean
}

function browser(story: Story) {
  let at = BEGAN
  const heard: string[] = []
  const net = network({
    now: () => at,
    pass: (ms) => {
      at += ms
    },
    canStream: story.canStream ?? true,
  })
  const environment = net.to({
    protocol: () => story.protocol ?? 'http/1.1',
    open: () => story.opens?.shift() ?? prompt,
    closes: () => story.closes?.() ?? true,
    serve({ form }) {
      heard.push(form.get('action') ?? '')
      at += 20
      return story.serve?.(form) ?? answered
    },
  })
  const store = sessionStore()
  /** A life of the worker. */
  const life = () => {
    const groups = writeGroups(store, () => at)
    const panel = () =>
      httpTransport(`${ORIGIN}/api/v2`, { habits: {}, onLearn: () => undefined, groups }, environment)
    return {
      panel,
      /** As an order goes: the balance, and then itself. */
      async place() {
        const transport = panel()
        const rehearsed = await transport.rehearse(balance, 1000)
        if ('kind' in rehearsed) return rehearsed
        return transport.write(order, 1000)
      },
    }
  }
  const adds = () => heard.filter((action) => action === 'add').length
  return { net, environment, heard, adds, life, store, pass: (ms: number) => (at += ms) }
}

describe('the route of a write', () => {
  test('is a stream where the rehearsal was carried by HTTP/2', async () => {
    const { life, adds, net } = browser({
      protocol: 'h2',
      serve: (form) => (form.get('action') === 'add' ? cut : answered),
    })
    expect(await life().place()).toEqual({ kind: 'failure', failure: 'offline' })
    expect([adds(), net.repeats]).toEqual([1, 0])
  })

  test('is a stream, too, where the first connections failed before a byte: that shows no HTTP/1.1', async () => {
    const opens = [reset]
    const { life, adds, net } = browser({
      protocol: 'h2',
      opens,
      serve: (form) => (form.get('action') === 'add' ? cut : answered),
    })
    expect(await life().place()).toEqual({ kind: 'failure', failure: 'offline' })
    expect([adds(), net.repeats, opens]).toEqual([1, 0, []])
  })

  test('is unknown where no rehearsal came through, and then only a stream is tried', async () => {
    const { life, adds } = browser({ opens: [reset, reset] })
    const transport = life().panel()
    expect(await transport.rehearse(balance, 1000)).toEqual({ kind: 'failure', failure: 'offline' })
    // HTTP/1.1 in truth, which no answer has shown: nothing left.
    expect(await transport.write(order, 1000)).toEqual({ kind: 'failure', failure: 'unsent' })
    expect(adds()).toBe(0)
  })

  test('follows the protocol of today: HTTP/2 yesterday, HTTP/1.1 now, and back', async () => {
    const story: Story = { protocol: 'h2', serve: (form) => (form.get('action') === 'add' ? cut : answered) }
    const { life, adds, net } = browser(story)
    for (const [placed, protocol] of (['h2', 'http/1.1', 'h2'] as const).entries()) {
      story.protocol = protocol
      expect(await life().place()).toEqual({ kind: 'failure', failure: 'offline' })
      expect([adds(), net.repeats]).toEqual([placed + 1, 0])
    }
  })

  test('is a connection of its own over HTTP/1.1, whatever the reads left behind', async () => {
    for (const canStream of [true, false]) {
      const story: Story = { canStream, closes: () => false }
      const { life, adds, net } = browser(story)
      const transport = life().panel()
      await transport.read(balance, 1000)
      await transport.rehearse(balance, 1000)
      story.serve = () => cut
      expect(await transport.write(order, 1000)).toEqual({ kind: 'failure', failure: 'offline' })
      expect([adds(), net.repeats]).toEqual([1, 0])
    }
  })
})

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
    const { life, adds, net } = browser(story)
    const dying = life().panel()
    story.serve = () => answered
    await dying.rehearse(balance, 1000)
    story.serve = () => new Promise(() => undefined)
    void dying.write(order, 100_000)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(adds()).toBe(1)
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
    const options = { habits: {}, onLearn: () => undefined, groups: writeGroups(full, () => BEGAN) }
    const transport = httpTransport(`${ORIGIN}/api/v2`, options, environment)
    await transport.rehearse(balance, 1000)
    expect(await transport.write(order, 1000)).toEqual({ kind: 'failure', failure: 'unsent' })
    expect(adds()).toBe(0)
  })

  test('which cannot be read is taken for the worst, and nothing throws', async () => {
    const { net, store, adds } = browser({ canStream: false })
    const gone = { ...store, read: () => Promise.reject(new Error('gone')) }
    const options = { habits: {}, onLearn: () => undefined, groups: writeGroups(gone, () => BEGAN) }
    const transport = httpTransport(`${ORIGIN}/api/v2`, options, net.environment)
    expect(await transport.rehearse(balance, 1000)).toMatchObject({ failure: 'settling' })
    expect(await transport.write(order, 1000)).toMatchObject({ failure: 'settling' })
    expect(adds()).toBe(0)
  })
})
