import { useState } from 'preact/hooks'
import { useLive } from '../../../lib/browser/live'
import type { Recognised } from '../../../lib/links/kinds'
import type { Draft } from '../../../lib/orders/form/draft'
import {
  choicesOf,
  lastLike,
  matches,
  noChoices,
  type Prefill,
  targetKindOf,
} from '../../../lib/orders/form/prefill'
import type { Order } from '../../../lib/orders/order/order'
import type { Panel } from '../../../lib/panels/panel'
import { forgetText } from './picker/kept-search'
import type { Change } from './use-draft'

export interface PrefillState {
  /** The order whose service stands in the form. */
  readonly like: Order | undefined
  /** The last order for this kind of link, where nothing is chosen yet. */
  readonly offer: Order | undefined
  readonly use: (order: Order) => void
  readonly startEmpty: () => void
  /** To be called before another target is chosen: what nobody typed does not go along to another kind. */
  readonly leave: (next: Recognised | undefined) => void
}

/** The choices of the last order of a kind: standing in the form, or offered where nothing is chosen yet. */
export function usePrefill(
  { like: first }: Pick<Prefill, 'like'>,
  draft: Draft,
  recognised: Recognised | undefined,
  panels: readonly Panel[],
  change: Change,
): PrefillState {
  const [followed, setFollowed] = useState(first)
  const kind = recognised && targetKindOf(recognised)
  const last = useLive(
    async (database) => {
      const isFit = (panelId: string) => panels.some(({ id }) => id === panelId)
      return recognised && (await lastLike(database, recognised, isFit))
    },
    ['orders'],
    kind ?? '',
  )
  const like =
    followed && draft.panelId === followed.panelId && draft.serviceId === followed.service.id
      ? followed
      : undefined
  const isEmpty = draft.serviceId === '' && draft.refusal === undefined

  function startEmpty() {
    setFollowed(undefined)
    change(noChoices(draft.prefill?.panelId ?? draft.panelId))
  }

  return {
    like,
    offer: isEmpty && last?.targetKind === kind ? last : undefined,
    use(order) {
      setFollowed(order)
      forgetText(draft.id)
      change(choicesOf(order))
    },
    startEmpty,
    leave(next) {
      const isOtherKind = !next || targetKindOf(next) !== like?.targetKind
      if (like && isOtherKind && matches(draft, choicesOf(like))) startEmpty()
    },
  }
}
