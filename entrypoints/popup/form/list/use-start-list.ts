import { useRef, useState } from 'preact/hooks'
import { command } from '../../../../lib/commands/client'
import { targetKindOf } from '../../../../lib/links/target-kind'
import { type Amount, readAmount } from '../../../../lib/money'
import type { NotStarted, StartListReply } from '../../../../lib/orders/batch/starting'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import { isTyped } from '../../../../lib/orders/placing/checks'
import { lead } from '../../lead'
import type { MarkedLine } from './read-lines'

/** Why nothing was begun: as the background says, or because it did not answer. */
type Reason = NotStarted | { readonly why: 'background' }

/** Confirms a list once: what the screen shows now, and nothing else. The reply leads to how it goes on. */
export function useStartList(draft: Draft, each: ReadForm, taken: readonly MarkedLine[], currency: string) {
  const [isSending, setSending] = useState(false)
  const [stopped, setStopped] = useState<{ readonly of: string; readonly reason: Reason }>()
  const [typed, setTyped] = useState('')
  const [isTypedTried, setTypedTried] = useState(false)
  const isBusy = useRef(false)

  const of = JSON.stringify([draft.panelId, each.fields, each.charge, taken.map(({ link }) => link)])
  const reason = stopped?.of === of ? stopped.reason : undefined
  const limit = reason?.why === 'limit' ? reason : undefined
  const typedAmount = readAmount(typed)
  const isLimitMet = !limit || isTyped(limit, { typedAmount })
  const isBlocked = limit?.mode === 'block'

  /** @returns the selector of the field that still has to be filled in, if there is one */
  function confirm(): string | undefined {
    if (isBlocked) return undefined
    setTypedTried(!isLimitMet)
    if (!isLimitMet) return '#typed-amount'
    void start(limit && typedAmount)
    return undefined
  }

  async function start(agreed: Amount | undefined) {
    const { service, charge } = each
    if (isBusy.current || !service || charge === undefined) return
    isBusy.current = true
    setSending(true)
    setStopped(undefined)
    const reply = await send(draft, service, { charge, currency, taken, agreed })
    isBusy.current = false
    setSending(false)
    if (reply.kind === 'not-started') setStopped({ of, reason: reply.reason })
  }

  return {
    isSending,
    reason,
    limit,
    isBlocked,
    typed,
    setTyped,
    isTypedWrong: isTypedTried && !isLimitMet,
    confirm,
  }
}

interface Agreed {
  readonly charge: Amount
  readonly currency: string
  readonly taken: readonly MarkedLine[]
  readonly agreed: Amount | undefined
}

type Reply = StartListReply | { readonly kind: 'not-started'; readonly reason: Reason }

async function send(
  draft: Draft,
  { id, name }: NonNullable<ReadForm['service']>,
  { charge, currency, taken, agreed }: Agreed,
): Promise<Reply> {
  const {
    id: draftId,
    createdAt: _,
    updatedAt: __,
    page: ___,
    refusal: ____,
    batchId: _____,
    ...input
  } = draft
  const lines = taken.map(({ link, linkForm, recognized, known, mark }) => ({
    link,
    ...(recognized && { targetKind: targetKindOf(recognized) }),
    ...(linkForm && { linkForm }),
    ...(known && { repeatOf: known.createdAt }),
    ...(mark === 'twice' && { isTwice: true }),
  }))
  const confirmed = { draftId, input, lines, service: { id, name }, charge, currency, typedAmount: agreed }
  try {
    return await lead(command('startList', confirmed), (reply) =>
      reply.kind === 'started' ? { view: 'list', batchId: reply.batchId } : undefined,
    )
  } catch {
    return { kind: 'not-started', reason: { why: 'background' } }
  }
}
