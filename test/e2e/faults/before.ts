import type { Spot } from './spot'

/** What happened on the way to a panel before an order left, by the `balance` that goes before it. */
export const BEFORE = {
  /** Nothing since the account was connected. */
  nothing: async () => undefined,
  /** Its first packet was lost, and its answer took long enough for the connection to come up after all. */
  late: async ({ line, panel }) => {
    panel.fault({ kind: 'slow', action: 'balance', ms: 1500 })
    await line.loseNextOpening()
  },
  'reset once': ({ line }) => line.resetNext(1),
  'reset twice': ({ line }) => line.resetNext(2),
  /** The server keeps its connection, though it was asked to close it. */
  keeps: async ({ panel }) =>
    panel.fault({ kind: 'slow', action: 'balance', ms: 1, headers: { connection: 'keep-alive' } }),
  '421': async ({ panel }) => panel.fault({ kind: 'status', status: 421, action: 'balance' }),
  '408': async ({ panel }) => panel.fault({ kind: 'status', status: 408, action: 'balance' }),
  '425': async ({ panel }) => panel.fault({ kind: 'status', status: 425, action: 'balance' }),
  '503': async ({ panel }) =>
    panel.fault({ kind: 'status', status: 503, action: 'balance', headers: { 'retry-after': '2' } }),
} as const satisfies Readonly<Record<string, (spot: Spot) => Promise<unknown> | Promise<undefined>>>

export type Before = keyof typeof BEFORE
