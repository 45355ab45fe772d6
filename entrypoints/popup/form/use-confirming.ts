import { useRef, useState } from 'preact/hooks'
import { readAmount } from '../../../lib/money'
import { isTyped } from '../../../lib/orders/checks'
import type { Draft } from '../../../lib/orders/draft'
import type { OverLimit } from '../../../lib/orders/limits'
import type { ReadForm } from '../../../lib/orders/order-form'
import { useChecks } from './use-checks'
import { usePlacing } from './use-placing'

/** What the person was asked beyond the price; the next press of the button says yes to it. */
export interface Asked {
  /** When the same was ordered before. */
  readonly repeatAt?: number
  /** Prices that could not be had anew, of that time. */
  readonly staleAt?: number
  readonly limit?: OverLimit
}

const NONE: Asked = {}

/** A double click, or a key held down, is one answer and not two. */
const PAUSE_MS = 700

/** Old prices are no question any more once there are new ones. */
function current({ staleAt, ...asked }: Asked, pricesAt: number | undefined): Asked {
  return staleAt !== undefined && staleAt === pricesAt ? { ...asked, staleAt } : asked
}

/**
 * The way from the button to the order: asks what has to be asked, in the form itself, and then confirms. What was
 * agreed to holds for the order as it then stood; with the first change it is asked anew.
 * @param pricesAt of when the prices are that the form shows
 */
export function useConfirming(draft: Draft, form: ReadForm, currency: string, pricesAt: number | undefined) {
  const checks = useChecks(draft, form, currency)
  const { placing, place } = usePlacing(draft, form, currency)
  const [typed, setTyped] = useState('')
  const [isTypedTried, setTypedTried] = useState(false)
  const [question, setQuestion] = useState({ of: '', asked: NONE })
  const lastAsked = useRef(0)

  const of = JSON.stringify([draft.panelId, form.fields, form.charge, form.perPost?.most])
  const asked = question.of === of ? current(question.asked, pricesAt) : NONE
  const limit = checks.limit ?? asked.limit
  const typedAmount = readAmount(typed)
  const isLimitMet = !limit || limit.mode === 'block' || isTyped(limit, { typedAmount })
  // What only the background said is judged there again, for it may have passed.
  const isBlocked = checks.limit?.mode === 'block'

  function ask(more: Asked) {
    lastAsked.current = Date.now()
    setQuestion({ of, asked: { ...asked, ...more } })
  }

  /** @returns the selector of the field that is still to be filled in, if there is one */
  function confirm(): string | undefined {
    const isTooSoon = Date.now() - lastAsked.current < PAUSE_MS
    if (isTooSoon) lastAsked.current = Date.now()
    if (isTooSoon || isBlocked) return undefined
    setTypedTried(!isLimitMet)
    if (!isLimitMet) return '#typed-amount'
    if (checks.repeat && asked.repeatAt === undefined) ask({ repeatAt: checks.repeat.createdAt })
    else void send()
    return undefined
  }

  async function send() {
    const reason = await place({
      ...(asked.repeatAt === undefined ? {} : { again: true }),
      ...(asked.staleAt === undefined ? {} : { staleOk: true }),
      ...(limit && typedAmount !== undefined ? { typedAmount } : {}),
    })
    if (reason?.why === 'repeat') ask({ repeatAt: reason.at })
    if (reason?.why === 'stale-price') ask({ staleAt: reason.at })
    if (reason?.why === 'limit') ask({ limit: reason })
  }

  const isTypedWrong = isTypedTried && !isLimitMet
  const isOver = placing.why === 'stale-price' && asked.staleAt === undefined
  const notice = isOver ? undefined : placing.notice
  const { isSending } = placing
  return { checks, isSending, notice, asked, limit, isBlocked, typed, setTyped, isTypedWrong, confirm }
}
