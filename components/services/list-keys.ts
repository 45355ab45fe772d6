/** The command that a key in the search field stands for. */
export type ListCommand =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'pick' | 'star' | 'compare' | 'scope' | 'clear' }

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 4,
  PageUp: -4,
}

const FAR = Number.POSITIVE_INFINITY

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

/** The command for a key in the search field, or `undefined` for a key that the field handles itself. */
export function listCommandFor(event: Key): ListCommand | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event
  // Enter and the arrows belong to the input method while it composes.
  if (isComposing) return undefined
  // By position: with Alt, many keyboards produce another letter.
  if (altKey) return code === 'KeyA' && !ctrlKey ? { kind: 'scope' } : undefined
  if (key === 'Enter') return { kind: ctrlKey || metaKey ? 'compare' : shiftKey ? 'star' : 'pick' }
  if (key === 'Escape') return { kind: 'clear' }
  if (ctrlKey && (key === 'Home' || key === 'End')) return { kind: 'move', by: key === 'Home' ? -FAR : FAR }
  const by = shiftKey ? undefined : STEPS[key]
  return by === undefined ? undefined : { kind: 'move', by }
}
