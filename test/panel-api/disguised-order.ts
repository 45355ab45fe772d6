import fc from '../fast-check'
import { anAmount, anId, aStatus, maybeAmount, quote } from './disguise'

/** A status of an order: the model, and the fields that stand for it. */
export const anOrder = fc
  .record({
    status: aStatus,
    charge: anAmount,
    start: maybeAmount,
    startName: fc.constantFrom('start_count', 'start_counter'),
    remains: maybeAmount,
    currency: fc.constantFrom('USD', 'INR', undefined),
    children: fc.option(fc.uniqueArray(anId, { maxLength: 4 }), { nil: undefined }),
    runs: maybeAmount,
    posts: maybeAmount,
    expiry: fc.constantFrom('31/12/2026', true, false, null, undefined),
  })
  .map((order) => ({
    expected: {
      ...order.status,
      charge: order.charge.value,
      startCount: order.start.value,
      remains: order.remains.value,
      currency: order.currency ?? '',
      children: order.children ?? [],
      runs: order.runs.value,
      posts: order.posts.value,
      expiry: typeof order.expiry === 'string' ? order.expiry : '',
    },
    fields: {
      status: quote(order.status.rawStatus),
      charge: order.charge.json,
      [order.startName]: order.start.json,
      remains: order.remains.json,
      currency: order.currency && quote(order.currency),
      orders: order.children && `[${order.children.map((id) => (/^\d+$/.test(id) ? id : quote(id)))}]`,
      runs: order.runs.json,
      posts: order.posts.json,
      expiry: order.expiry === undefined ? undefined : JSON.stringify(order.expiry),
    },
  }))
