import { useLive } from '../../../../lib/browser/live'
import { readSetting } from '../../../../lib/db/settings'
import { targetKey } from '../../../../lib/links/target-key'
import { readTypedLink } from '../../../../lib/links/typed-link'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import { trimInvisible } from '../../../../lib/orders/form/trim-invisible'
import { readActiveOrders } from '../../../../lib/orders/ledger/active-orders'
import type { Order } from '../../../../lib/orders/order/order'
import { recentRange } from '../../../../lib/orders/placing/checks'
import { type OverLimit, overLimit } from '../../../../lib/orders/placing/limits'
import {
  findRepeat,
  type IntendedOrder,
  ordersForSameTarget,
} from '../../../../lib/orders/placing/same-target'
import { isSameWorld } from '../../../../lib/panels/worlds'
import { useDoubtfulDismissal } from './use-doubtful-dismissal'

/** Objections to the order as the form has it, before the background is asked. */
export interface Checks {
  /** Active orders for the same link or account, at any panel. */
  readonly sameTarget: readonly Order[]
  /** The same order, minutes ago. */
  readonly repeat: Order | undefined
  readonly limit: OverLimit | undefined
  /** An order that the user said was not placed, although the balance says that it probably was. */
  readonly doubtfulDismissal: Order | undefined
}

/** The intended order, as far as the form is complete. */
const intendedOf = (panelId: string, form: ReadForm, currency: string): IntendedOrder | undefined => {
  const { service, fields, charge, quantity, perPost } = form
  if (!service || !fields || charge === undefined) return undefined
  return { panelId, service, fields, link: fields.link ?? '', quantity, charge, perPost, currency }
}

/** Its target is often known before the rest. */
function targetOf(draft: Draft, form: ReadForm, intended: IntendedOrder | undefined) {
  if (intended) return intended
  const asksLink = !form.type || form.shownFields.some(({ name }) => name === 'link')
  const read = readTypedLink(trimInvisible(draft.link), true)
  return { link: asksLink && read.kind !== 'problem' ? read.link : '', fields: { service: '' } }
}

/** The same checks that the background makes on confirmation, on what the database holds now. */
export function useChecks(draft: Draft, form: ReadForm, currency: string): Checks {
  const { panelId } = draft
  const known = useLive(
    async (database) => {
      const range = recentRange(panelId, Date.now())
      const [underWay, recent, limits] = await Promise.all([
        readActiveOrders(database),
        database.getAllFromIndex('orders', 'by-panel', range),
        readSetting(database, 'limits'),
      ])
      return { underWay, recent, limits: limits?.[panelId] }
    },
    ['orders', 'panels'],
    panelId,
  )
  const intended = intendedOf(panelId, form, currency)
  // While it is being sent the order has the draft's id, and is not another one.
  const others = (orders: readonly Order[] = []) => orders.filter(({ id }) => id !== draft.id)
  const recent = others(known?.recent)
  const target = targetOf(draft, form, intended)
  const doubtfulDismissal = useDoubtfulDismissal(panelId, target)
  return {
    doubtfulDismissal,
    sameTarget: ordersForSameTarget(
      target,
      others(known?.underWay).filter((order) => isSameWorld(order.panelId, panelId)),
      targetKey,
    ),
    repeat: intended && findRepeat(intended, recent, Date.now(), targetKey),
    limit: intended && overLimit(intended, recent, known?.limits, Date.now()),
  }
}
