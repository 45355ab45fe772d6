import type { Batch, BatchLine } from '../../../lib/orders/batch/batch'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'

/* Whole rows of a list, of which a test names only what it is about. */

export const batch = (lines: number, change: Partial<Batch> = {}): Batch => ({
  id: 'list-1',
  panelId: 'panel-1',
  createdAt: 1_700_000_000_000,
  state: 'running',
  session: 'session-1',
  counts: { waiting: lines, going: 0, done: 0, refused: 0, unconfirmed: 0, held: 0 },
  unfinished: 1,
  terms: {
    input: { ...BLANK_FIELDS, panelId: 'panel-1', serviceId: '1', dripFeed: false, quantity: '1000' },
    service: { id: '1', name: 'Followers' },
    panelName: 'Panel One',
    charge: '0.9',
    currency: 'USD',
    isTyped: false,
  },
  ...change,
})

export const line = (change: Partial<BatchLine> = {}): BatchLine => ({
  batchId: 'list-1',
  index: 0,
  state: 'waiting',
  orderId: 'line-0',
  link: 'https://video.example/watch?v=0',
  ...change,
})
