import type { Page } from '@playwright/test'
import type { Order } from '../../../lib/orders/order/order'
import type { FindNumberReply } from '../../../lib/orders/unconfirmed/find-number'
import type { ResolveReply } from '../../../lib/orders/unconfirmed/resolve'
import type { State } from './popup-states'
import { LONG_NAME, order, panel, unconfirmed } from './rows'
import { answerCommands } from './seed'

/* An order that no one knows about: all that the balance can say, and all that can stand against an answer. */

const LOST = Date.now() - 3_600_000
const TOLD = Date.now() - 60_000

const lost = (): Order => {
  const { history, ...row } = unconfirmed()
  const [begun, gone] = history.map((entry, index) => ({ ...entry, at: LOST + index * 45_000 }))
  return { ...row, createdAt: LOST, history: begun && gone ? [begun, gone] : [] }
}

const between = (changes: Partial<Order> = {}): Order => ({
  ...order({ charge: '2.4', ...changes }, { at: TOLD + 1000 }),
  createdAt: LOST + 60_000,
  history: [
    { at: LOST + 60_000, from: undefined, to: 'sending', event: 'confirmed' },
    { at: LOST + 61_000, from: 'sending', to: 'placed', event: 'accepted' },
  ],
})

const state = (
  name: string,
  amount: string,
  others: readonly Order[] = [],
  act?: State['act'],
  askedAt = TOLD - 500,
  changes: Partial<Order> = {},
): State => {
  const row = { ...lost(), ...changes }
  const balance = { amount, currency: 'USD', at: askedAt + 500, askedAt }
  return {
    name: `unconfirmed-${name}`,
    page: 'popup.html',
    seed: {
      panels: [panel({ balance })],
      orders: [row, ...others],
      settings: { 'popup-view': { view: 'order', orderId: row.id } },
    },
    ...(act ? { act } : {}),
  }
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** The background's answer to what the user says next. */
const answering = (reply: ResolveReply) => async (page: Page) => {
  await answerCommands(page, reply)
  await page.getByLabel('If it is there, its order number').fill('23517')
  await press('Mark as placed')(page)
  await page.getByRole('dialog').waitFor()
}

/** An order before it whose number says where to look. */
const before = (): Order => ({
  ...between({ id: 'before', panelOrderId: '23501' }),
  createdAt: LOST - 60_000,
})

const possible = (number: string) => ({
  number,
  charge: '5.6',
  currency: 'USD',
  rawStatus: 'In progress',
  startCount: '3572',
})

/** What was found when its number was looked for. */
const looking = (reply: FindNumberReply) => async (page: Page) => {
  await answerCommands(page, reply)
  await press('Look for its number')(page)
  await page.getByRole('dialog').waitFor()
}

const LOOKED = { kind: 'looked', first: '23502', last: '23601', isWhole: false } as const

const PLACED = '100.84292'

export const UNCONFIRMED_STATES: readonly State[] = [
  state('placed', PLACED),
  state('placed-beside', '98.44292', [between()]),
  state('not-placed', '106.44292'),
  state('not-placed-soon', '106.44292', [], undefined, LOST + 50_000),
  state('otherwise', '90', [between(), between()]),
  state('other-open', PLACED, [{ ...lost(), id: 'other', service: { ...order().service, name: LONG_NAME } }]),
  state('other-moved', PLACED, [
    between({
      statusReports: [{ at: LOST + 90_000, rawStatus: 'Canceled', charge: '0' }],
      panelOrderId: '23512',
    }),
  ]),
  state('not-asked', PLACED, [], undefined, LOST - 1000),
  state(
    'not-found',
    PLACED,
    [],
    answering({
      kind: 'not-found',
      answer: { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' },
    }),
  ),
  state(
    'unchecked',
    PLACED,
    [],
    answering({ kind: 'unchecked', answer: { kind: 'failure', failure: 'time-out' } }),
  ),
  state('charge', PLACED, [], answering({ kind: 'charge', charge: '12.80', currency: 'USD' })),
  state('find', PLACED, [before()], async (page) => {
    await page.getByRole('button', { name: 'Look for its number' }).waitFor()
  }),
  state('found-one', PLACED, [before()], looking({ ...LOOKED, possible: [possible('23517')] })),
  state(
    'found-many',
    PLACED,
    [before()],
    looking({
      ...LOOKED,
      possible: Array.from({ length: 20 }, (_, at) => possible(`9007199254740${900 + at}`)),
    }),
  ),
  state('found-none', PLACED, [before()], looking({ ...LOOKED, possible: [] })),
  state(
    'found-refused',
    PLACED,
    [before()],
    looking({ kind: 'refusal', class: 'request', message: 'Incorrect request' }),
  ),
  state('number-known', PLACED, [], answering({ kind: 'known', orderId: 'other' })),
  state('repeated', '95.24292', [], undefined, TOLD - 500, { unprotected: true }),
  state(
    'repeated-dismiss',
    '95.24292',
    [],
    async (page) => {
      await press('Mark as not placed')(page)
      await page.getByRole('dialog').waitFor()
    },
    TOLD - 500,
    { unprotected: true },
  ),
  state('dismiss', PLACED, [], async (page) => {
    await press('Mark as not placed')(page)
    await page.getByRole('dialog').waitFor()
  }),
  state('known', PLACED, [between()], (page) => page.getByText('What is known').click()),
]
