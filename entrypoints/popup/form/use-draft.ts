import { useState } from 'preact/hooks'
import { command } from '../../../lib/commands/client'
import type { Draft, DraftInput } from '../../../lib/orders/form/draft'

export type Change = (changed: Partial<DraftInput>) => void

/**
 * The draft as the user sees it. Every change is stored immediately and in order, since the popup may close with the
 * next click anywhere else.
 */
export function useDraft(stored: Draft): readonly [Draft, Change] {
  const [draft, setDraft] = useState(stored)
  const change: Change = (changed) => {
    setDraft((current) => {
      const { refusal: _, ...next } = { ...current, ...changed }
      void command('saveDraft', { id: next.id, input: next }).catch(() => undefined)
      return next
    })
  }
  return [draft, change]
}
