import { useLive } from '../../../lib/browser/live'
import { readSetting } from '../../../lib/db/settings'
import { isWebAddress } from '../../../lib/links/link'
import { targetKey } from '../../../lib/links/target-key'
import type { Draft } from '../../../lib/orders/form/draft'
import type { ReadForm } from '../../../lib/orders/form/order-form'
import { readUnderWay } from '../../../lib/orders/ledger/under-way'
import type { Order } from '../../../lib/orders/order/order'
import { recentRange } from '../../../lib/orders/placing/checks'
import { type OverLimit, overLimit } from '../../../lib/orders/placing/limits'
import { forSameTarget, type Intended, repeatOf } from '../../../lib/orders/placing/same-target'
import { useDenied } from './use-denied'

/** What speaks against the order as it stands in the form, before anyone asked the background. */
export interface Checks {
  /** Orders for the same link or account that are still under way, at whatever panel. */
  readonly sameTarget: readonly Order[]
  /** The same order, minutes ago. */
  readonly repeat: Order | undefined
  readonly limit: OverLimit | undefined
  /** One that the person said was not placed, and the balance says that it probably was. */
  readonly denied: Order | undefined
}

/** What the order would be, once the form can say so. */
const intendedOf = (panelId: string, form: ReadForm, currency: string): Intended | undefined => {
  const { service, fields, charge, quantity, perPost } = form
  if (!service || !fields || charge === undefined) return undefined
  return { panelId, service, fields, link: fields.link ?? '', quantity, charge, perPost, currency }
}

/** What it is for is often known before the rest. */
function targetOf(draft: Draft, form: ReadForm, intended: Intended | undefined) {
  if (intended) return intended
  const asksLink = !form.type || form.asked.some(({ name }) => name === 'link')
  return { link: asksLink && isWebAddress(draft.link) ? draft.link : '', fields: { service: '' } }
}

/** The same checks as the background makes when it is confirmed, over what the database holds now. */
export function useChecks(draft: Draft, form: ReadForm, currency: string): Checks {
  const { panelId } = draft
  const known = useLive(
    async (database) => {
      const range = recentRange(panelId, Date.now())
      const [underWay, recent, limits] = await Promise.all([
        readUnderWay(database),
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
  const denied = useDenied(panelId, target)
  return {
    denied,
    sameTarget: forSameTarget(target, others(known?.underWay), targetKey),
    repeat: intended && repeatOf(intended, recent, Date.now(), targetKey),
    limit: intended && overLimit(intended, recent, known?.limits, Date.now()),
  }
}
