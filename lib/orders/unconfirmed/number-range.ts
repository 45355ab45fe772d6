import { isEqual } from '../../money'
import { IDS_PER_CALL } from '../../panel-api/request'
import type { Order } from '../order/order'

/** The numbers that an unconfirmed order can have at its panel, as far as one list request can ask for them. */
export interface NumberRange {
  readonly first: string
  readonly last: string
  /** Without those that are known to belong to other orders. */
  readonly numbers: readonly string[]
  /** Whether these are all between the orders that are known before it and after it. */
  readonly isWhole: boolean
}

/** A whole number as a panel counts its orders; longer than any counter is a word of digits. */
const WHOLE = /^[1-9]\d{0,29}$/

/** The panel's own number of an order. One that the user named is no measure for others. */
function wholeNumber({ panelOrderId, history }: Order): bigint | 'none' | 'not-whole' {
  const isOfPanel = history.some(({ event }) => event === 'accepted')
  if (panelOrderId === undefined || !isOfPanel) return 'none'
  return WHOLE.test(panelOrderId) ? BigInt(panelOrderId) : 'not-whole'
}

/**
 * The numbers between the last one that the panel gave before an order and the first one after it: at most
 * {@link IDS_PER_CALL} of them, those next to the order before it. There are none unless all that are known around it
 * are whole and rise.
 * @param others orders of the same account around it, of any state, oldest first
 */
export function numberRange(order: Order, others: readonly Order[]): NumberRange | undefined {
  // What costs nothing by itself would be like anything.
  if (order.perPost || isEqual(order.charge, '0')) return undefined
  const placed = others.flatMap((other) => {
    const number = wholeNumber(other)
    return number === 'none' ? [] : [{ number, isEarlier: other.createdAt <= order.createdAt }]
  })
  let before: bigint | undefined
  let after: bigint | undefined
  let highest = 0n
  for (const { number, isEarlier } of placed) {
    if (number === 'not-whole' || number <= highest) return undefined
    highest = number
    if (isEarlier) before = number
    else after ??= number
  }
  if (before === undefined && after === undefined) return undefined
  const most = BigInt(IDS_PER_CALL)
  const low = before === undefined ? maxOf(1n, (after ?? 1n) - most) : before + 1n
  const high = minOf(low + most - 1n, after === undefined ? low + most - 1n : after - 1n)
  if (high < low) return undefined
  const known = new Set(
    others.flatMap(({ panelOrderId, tracking }) => [panelOrderId, ...(tracking?.children ?? [])]),
  )
  const all = Array.from({ length: Number(high - low) + 1 }, (_, at) => String(low + BigInt(at)))
  return {
    first: String(low),
    last: String(high),
    numbers: all.filter((number) => !known.has(number)),
    isWhole: before !== undefined && after !== undefined && high === after - 1n,
  }
}

const minOf = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const maxOf = (a: bigint, b: bigint): bigint => (a > b ? a : b)
