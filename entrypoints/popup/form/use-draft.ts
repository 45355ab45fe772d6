import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Draft, DraftInput } from '../../../lib/orders/form/draft'
import { type SharedDraft, shareDraft } from './shared-draft'

export type Change = (changed: Partial<DraftInput>) => void

/** A refusal was of the order as it stood then. */
function withChange({ refusal: _, ...draft }: Draft, changed: Partial<DraftInput>): Draft {
  return { ...draft, ...changed }
}

/**
 * The draft as the user sees it. Every change is stored immediately and in order, since the popup may close with the
 * next click anywhere else; what is changed on another surface is followed.
 */
export function useDraft(stored: Draft): readonly [Draft, Change] {
  const [draft, setDraft] = useState(stored)
  const shared = useRef<SharedDraft>(undefined)
  useLayoutEffect(() => {
    const opened = shareDraft(stored.id, (values) => setDraft((current) => withChange(current, values)))
    shared.current = opened
    return opened.close
  }, [stored.id])
  const change: Change = (changed) => {
    setDraft((current) => {
      const next = withChange(current, changed)
      shared.current?.change(next, changed)
      return next
    })
  }
  return [draft, change]
}
