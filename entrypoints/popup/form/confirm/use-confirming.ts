import { useRef, useState } from 'preact/hooks'
import { readAmount } from '../../../../lib/money'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Order } from '../../../../lib/orders/order/order'
import { isTyped } from '../../../../lib/orders/placing/checks'
import type { OverLimit } from '../../../../lib/orders/placing/limits'
import { FIELD_NAMES } from '../../../../lib/panel-api/field-names'
import type { LinkView } from '../link/link-view'
import { useChecks } from './use-checks'
import { usePlacing } from './use-placing'
import { settlesIn, useSettling } from './use-settling'

/** What the user was asked beyond the price; the next press of the button says yes to it. */
export interface ConfirmQuestion {
  /** When the same was ordered before. */
  readonly repeatAt?: number
  /** Whether that order is unconfirmed. */
  readonly isUnsure?: boolean
  /** The prices, from this time, could not be fetched again. */
  readonly staleAt?: number
  readonly limit?: OverLimit
}

const NONE: ConfirmQuestion = {}

/** A double click, or a key held down, is one answer and not two. */
const PAUSE_MS = 700

/**
 * Old prices are no longer a question once there are new ones. A yes to a repetition does not cover a further one that
 * another window has ordered since.
 */
function current(
  { staleAt, repeatAt, isUnsure = false, ...asked }: ConfirmQuestion,
  pricesAt: number | undefined,
  repeat: Order | undefined,
): ConfirmQuestion {
  const isRepeat = repeatAt !== undefined && (repeat?.createdAt ?? 0) <= repeatAt
  return {
    ...asked,
    // After its ten minutes it is no longer a repetition, and the question as asked still applies.
    ...(isRepeat && { repeatAt, isUnsure: repeat ? repeat.state === 'unconfirmed' : isUnsure }),
    ...(staleAt !== undefined && staleAt === pricesAt && { staleAt }),
  }
}

/** Everything that the user chose and typed, so that an answer counts only for the order it was given for. */
const typedIn = (draft: Draft): string =>
  JSON.stringify([draft.panelId, draft.serviceId, draft.dripFeed, ...FIELD_NAMES.map((name) => draft[name])])

/**
 * The way from the button to the order: asks whatever must be asked, in the form itself, and then confirms. Consent
 * covers the order as it was then; after any change it is asked for again.
 * @param pricesAt the age of the prices that the form shows
 * @param link what the link is for, and in which form it is sent
 */
export function useConfirming(
  draft: Draft,
  form: ReadForm,
  currency: string,
  pricesAt: number | undefined,
  link: Pick<LinkView, 'form' | 'recognized'>,
) {
  const checks = useChecks(draft, form, currency)
  const { placing, place } = usePlacing(draft, form, currency, link)
  const [typed, setTyped] = useState('')
  const [isTypedTried, setTypedTried] = useState(false)
  const [question, setQuestion] = useState({ of: '', asked: NONE })
  const lastAsked = useRef(0)
  const [confirmed, setConfirmed] = useState('')
  const settling = useSettling(typedIn(draft), () => void send())

  const of = JSON.stringify([draft.panelId, form.fields, form.charge, form.perPost?.max])
  const asked = question.of === of ? current(question.asked, pricesAt, checks.repeat) : NONE
  const limit = checks.limit ?? asked.limit
  const typedAmount = readAmount(typed)
  const isLimitMet = !limit || limit.mode === 'block' || isTyped(limit, { typedAmount })
  // What only the background reported is checked there again, since it may have passed.
  const isBlocked = checks.limit?.mode === 'block'

  function ask(more: ConfirmQuestion) {
    lastAsked.current = Date.now()
    setQuestion({ of, asked: { ...asked, ...more } })
  }

  /** @returns the selector of the field that still has to be filled in, if there is one */
  function confirm(): string | undefined {
    const isTooSoon = Date.now() - lastAsked.current < PAUSE_MS
    if (isTooSoon) lastAsked.current = Date.now()
    if (isTooSoon || isBlocked) return undefined
    setTypedTried(!isLimitMet)
    if (!isLimitMet) return '#typed-amount'
    const { repeat } = checks
    if (!repeat || asked.repeatAt !== undefined) void send()
    else ask({ repeatAt: repeat.createdAt, isUnsure: repeat.state === 'unconfirmed' })
    return undefined
  }

  async function send() {
    setConfirmed(typedIn(draft))
    const reason = await place({
      ...(asked.repeatAt === undefined ? {} : { repeatOf: asked.repeatAt }),
      ...(asked.staleAt === undefined ? {} : { allowStale: true }),
      ...(limit && typedAmount !== undefined ? { typedAmount } : {}),
    })
    if (reason?.why === 'repeat') ask({ repeatAt: reason.at, isUnsure: reason.isUnsure })
    if (reason?.why === 'stale-price') ask({ staleAt: reason.at })
    if (reason?.why === 'limit') ask({ limit: reason })
    const pauseMs = settlesIn(reason)
    if (pauseMs !== undefined) settling.begin(pauseMs)
  }

  const isTypedWrong = isTypedTried && !isLimitMet
  const isOver = placing.why === 'stale-price' && asked.staleAt === undefined
  // Anything missing from an earlier order is not missing from this one.
  const isOld = confirmed !== typedIn(draft)
  const notice = isOver || isOld ? undefined : placing.notice
  const { isSending } = placing
  return {
    checks,
    isSending,
    settling,
    notice,
    asked,
    limit,
    isBlocked,
    typed,
    setTyped,
    isTypedWrong,
    confirm,
  }
}
