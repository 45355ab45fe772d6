import { describe, expect, test } from 'vitest'
import { answered, balance, browser, cut, order, reset, type Story } from '../network/one-panel'

/* Which way a write goes after its rehearsal, and that nothing is sent where it could be repeated. */

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

describe('a panel that keeps its connections over HTTP/1.1', () => {
  test('is unprotected, whatever failed beside the answer that shows it', async () => {
    const story: Story = { closes: () => false }
    const { life, lessons } = browser(story)
    const worker = life()
    const [transport, other] = [worker.panel(), worker.panel()]
    let isFirst = true
    story.serve = async () => {
      if (!isFirst) return answered
      isFirst = false
      await other.rehearse(balance, 1000)
      return answered
    }
    await transport.rehearse(balance, 1000)
    expect(lessons).toEqual([{ unprotected: true }, { unprotected: true }])
  })
})
