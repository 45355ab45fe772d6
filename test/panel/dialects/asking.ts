import { type Client, newClient } from '../client'
import { startTestPanel, type TestPanel } from '../server'
import { dialectNamed } from './all'
import type { DialectName, Fields } from './dialect'

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: unknown
  readonly text: string
}

export interface Asking {
  readonly panel: TestPanel
  /** Asks with the panel's key, unless the fields hold another. */
  ask(fields: Fields): Promise<Answered>
  end(): Promise<void>
}

export const LINK = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

/** A drip-feed service that can be canceled and refilled, at 0.90. */
export const DEFAULT = '1'
export const AUTO = '2'

/** A panel with two services that the tests know beside its own, asked over HTTP in one dialect. */
export async function asking(dialect: DialectName): Promise<Asking> {
  const panel = await startTestPanel()
  const common = { rate: '0.90', refill: true, cancel: true }
  panel.setService(DEFAULT, { ...common, dripfeed: true })
  panel.setService(AUTO, { ...common, type: 'Subscriptions' })
  const client: Client = newClient('http1', panel.origin)
  const [path] = dialectNamed(dialect).paths
  return {
    panel,
    async ask(fields) {
      const form = new URLSearchParams({ key: panel.key, ...fields }).toString()
      const { status, headers, text } = await client.send(
        'POST',
        path,
        'application/x-www-form-urlencoded',
        form,
      )
      return { status, headers, text, body: JSON.parse(text.replace(/^\uFEFF/, '')) }
    },
    async end() {
      client.close()
      await panel.close()
    },
  }
}

export const ADD = { action: 'add', service: DEFAULT, link: LINK, quantity: '1000' }
export const DRIP = { ...ADD, quantity: '100', runs: '2', interval: '1' }
export const SUBSCRIBE = {
  action: 'add',
  service: AUTO,
  username: 'someone',
  min: '10',
  max: '20',
  delay: '0',
}
