import { useState } from 'preact/hooks'
import { useLive } from '../../../lib/browser/live'
import type { Recognized } from '../../../lib/links/kinds'
import { targetKindOf } from '../../../lib/links/target-kind'
import type { Draft } from '../../../lib/orders/form/draft'
import { choicesOf, lastOrderLike, matches, noChoices, type Prefill } from '../../../lib/orders/form/prefill'
import type { Order } from '../../../lib/orders/order/order'
import type { Panel } from '../../../lib/panels/panel'
import { forgetText } from './picker/kept-search'
import type { Change } from './use-draft'

export interface PrefillState {
  /** The order whose choices were filled in. */
  readonly like: Order | undefined
  /** The last order for this kind of link, if nothing is chosen yet. */
  readonly offer: Order | undefined
  readonly use: (order: Order) => void
  readonly startEmpty: () => void
  /** Call it before another target is chosen: choices that nobody typed do not carry over to another kind. */
  readonly leave: (next: Recognized | undefined) => void
}

/** The choices of the last order of a kind: filled in, or offered if nothing is chosen yet. */
export function usePrefill(
  { like: first }: Pick<Prefill, 'like'>,
  draft: Draft,
  recognized: Recognized | undefined,
  panels: readonly Panel[],
  change: Change,
): PrefillState {
  const [followed, setFollowed] = useState(first)
  const kind = recognized && targetKindOf(recognized)
  const last = useLive(
    async (database) => {
      const isFit = (panelId: string) => panels.some(({ id }) => id === panelId)
      return recognized && (await lastOrderLike(database, recognized, isFit))
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
