import { asNumber, type Dialect, errorOf, rewrite } from './dialect'

/** A list of one is that one. */
const collapsed = <T>(rows: readonly T[]): unknown => (rows.length === 1 ? rows[0] : rows)

const flag = (value: unknown): unknown => (value === true ? '1' : '0')

/**
 * One id answered as a flat object, `"1"`/`"0"` flags, `{order, error}`; a cancel as `{status: 1}`, `funds` for the
 * balance, a few pieces more than were ordered, statuses without spaces.
 */
export const collapsing: Dialect = {
  name: 'collapsing',
  paths: ['/collapsing/api/v2'],
  currency: 'EUR',
  lacks: [],
  spell: (type) => type.toLowerCase(),
  oneService: (row) =>
    rewrite(rewrite(row, ['refill', 'cancel', 'dripfeed'], flag), ['min', 'max'], asNumber),
  add: (row) => rewrite(row, ['order'], String),
  oneStatus: (row) =>
    rewrite(
      rewrite(row, ['start_count'], (count) => (row.status === 'Pending' ? '' : count)),
      ['status', 'remains'],
      (value) => {
        if (value === 'In progress') return 'Inprogress'
        return row.status === 'Completed' && value === '0' ? '-2' : value
      },
    ),
  statuses(entries) {
    const [only] = entries
    return entries.length === 1 && only ? only[1] : Object.fromEntries(entries)
  },
  oneRefill: ({ order, refill }) => {
    const error = errorOf(refill)
    return error === undefined ? { order, refill } : { order, error }
  },
  oneCancel: ({ order, cancel }) => {
    const error = errorOf(cancel)
    return error === undefined ? { order, cancel: { status: 1 } } : { order, error }
  },
  list: collapsed,
  balance: ({ balance, currency }) => ({ funds: asNumber(balance), currency }),
}
