import { useEffect, useRef, useState } from 'preact/hooks'
import { useNow } from '../../../../components/use-now'
import { command } from '../../../../lib/commands/client'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { lead } from '../../lead'
import { type AvailableActions, availableActions } from './available-actions'
import type { RequestKind } from './request-text'
import { type RequestState, useRequest } from './use-request'

export interface OrderActions extends Pick<RequestState, 'asking' | 'stopped'> {
  readonly now: number
  readonly available: AvailableActions
  /** The button for a refill keeps its place until the order is left, so that none slides under the mouse. */
  readonly refillPlace: 'first' | 'last' | undefined
  /** Either request is possible, or was when this was opened. */
  readonly wasAskable: boolean
  /** What an action came to, for the line beside the buttons. */
  readonly said: string
  readonly isQuestionOpen: boolean
  readonly refill: () => void
  readonly again: () => void
  readonly copyNumber: () => void
  readonly openQuestion: () => void
  readonly keep: () => void
  readonly cancel: () => void
}

/** What can be done with an order, what of it is under way, and what it came to. */
export function useOrderActions(order: Order, panel: Panel | undefined): OrderActions {
  const now = useNow()
  const { asking, said: answer, stopped, ask } = useRequest(order.id)
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const available = availableActions(order, panel, now)
  const { refill, cancel } = available
  const [isRefillFirst] = useState(refill)
  const wasRefill = useRef(refill)
  wasRefill.current ||= refill
  const wasAskable = useRef(refill || cancel)
  wasAskable.current ||= refill || cancel
  useEffect(() => {
    // The order may have ended while the question was open.
    if (!cancel) setAsked(false)
  }, [cancel])

  const start = (what: RequestKind) => {
    setAsked(false)
    setSaid('')
    void ask(what)
  }
  const run = async (action: Promise<unknown>, done: string, failed: string) => {
    setSaid('')
    await action.then(
      () => setSaid(done),
      () => setSaid(failed),
    )
  }
  return {
    now,
    available,
    asking,
    stopped,
    refillPlace: wasRefill.current ? (isRefillFirst ? 'first' : 'last') : undefined,
    wasAskable: wasAskable.current,
    said: said || answer,
    isQuestionOpen: isAsked && cancel,
    refill: () => {
      if (refill) start('refill')
    },
    again: () =>
      void run(
        lead(command('orderAgain', { id: order.id }), (view) => view),
        '',
        t('command_failed'),
      ),
    copyNumber: () =>
      void run(navigator.clipboard.writeText(order.panelOrderId ?? ''), t('copied_number'), t('copy_failed')),
    openQuestion: () => setAsked(true),
    keep: () => setAsked(false),
    cancel: () => start('cancel'),
  }
}
