import type { Batch, BatchLine } from '../../../lib/orders/batch/batch'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'
import { formOf, popup, type State } from './popup-states'
import { LONG_LINK, LONG_NAME, order, orders, panel, plain } from './rows'
import type { Seed } from './stores'

/* Many links for one service: the form, and how the list goes on. */

const at = Date.now()
const links = [
  'https://www.instagram.com/p/abcdefghijk/?igsh=xyz',
  'look at this: https://www.youtube.com/watch?v=abcdefghijk and https://youtu.be/abcdefghijk',
  'nothing of the kind',
  LONG_LINK,
  'https://video.example/watch?v=2',
].join('\n')

const list = (change: Partial<Batch> = {}): Batch => ({
  id: 'list',
  panelId: panel().id,
  createdAt: at,
  state: 'running',
  session: 'session',
  counts: { waiting: 3, going: 1, done: 1, refused: 1, unconfirmed: 1, held: 1 },
  unfinished: 1,
  terms: {
    input: { ...BLANK_FIELDS, panelId: panel().id, serviceId: plain.id, dripFeed: false, quantity: '1000' },
    service: { id: plain.id, name: plain.name },
    panelName: panel().name,
    charge: '0.90',
    currency: 'USD',
    isTyped: false,
  },
  ...change,
})

const line = (index: number, change: Partial<BatchLine>): BatchLine => ({
  batchId: 'list',
  index,
  state: 'waiting',
  orderId: `line-${index}`,
  link: `https://www.instagram.com/p/${index}bcdefghijk/`,
  targetKind: 'instagram/post',
  ...change,
})

const lines: readonly BatchLine[] = [
  line(0, { state: 'done' }),
  line(1, { state: 'unconfirmed' }),
  line(2, { state: 'refused', refusal: { kind: 'refusal', class: 'link', message: 'Incorrect link' } }),
  line(3, { state: 'held', reason: { why: 'charge-changed', charge: '1.20' } }),
  line(4, { state: 'going' }),
  line(5, { link: LONG_LINK }),
  line(6, {}),
  line(7, {}),
]

const seen = (batch: Batch): Seed => ({
  panels: [panel()],
  orders: [
    order({ id: 'line-0', panelOrderId: '23501' }),
    order({ id: 'line-1', state: 'unconfirmed', needsAttention: 1 }),
  ],
  batches: [batch],
  lines,
  settings: { 'popup-view': { view: 'list', batchId: 'list' } },
})

const over = { waiting: 0, going: 0, done: 5, refused: 1, unconfirmed: 1, held: 1 }
const long = { service: { id: '1', name: LONG_NAME }, panelName: LONG_NAME }

export const LIST_STATES: readonly State[] = [
  popup('list-empty', formOf({ links: '', link: '' })),
  popup('list-form', formOf({ links, link: '', serviceId: plain.id, quantity: '1000' })),
  popup('list-form-all', formOf({ links, link: '', serviceId: plain.id, quantity: '1000' }), (page) =>
    page.getByRole('button', { name: 'Show all' }).click(),
  ),
  popup('list-short', formOf({ links, link: '', serviceId: plain.id, quantity: '10000000' })),
  popup('list-running', seen(list())),
  popup('list-paused', seen(list({ state: 'paused', pause: { why: 'unconfirmed' } }))),
  popup(
    'list-refused',
    seen(
      list({
        state: 'paused',
        pause: { why: 'refused', refusal: { kind: 'refusal', class: 'funds', message: 'Not enough funds' } },
        terms: { ...list().terms, ...long },
      }),
    ),
  ),
  popup('list-closed', seen(list({ state: 'paused', pause: { why: 'browser' } }))),
  popup('list-over', seen(list({ state: 'done', counts: over }))),
  popup('list-at-home', {
    panels: [panel()],
    orders,
    batches: [list({ state: 'paused', pause: { why: 'user' } })],
    lines,
  }),
]
