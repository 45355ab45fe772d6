/** What a key in the search field asks for. */
export type Asked =
  | { readonly ask: 'move'; readonly by: number }
  | { readonly ask: 'pick' | 'star' | 'compare' | 'scope' | 'clear' }

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 4,
  PageUp: -4,
}

const FAR = Number.POSITIVE_INFINITY

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

/** What a key means in the search field, or `undefined` for one that is the field's own. */
export function askedBy(event: Key): Asked | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event
  // Enter and the arrows belong to whoever writes with an input method.
  if (isComposing) return undefined
  // By its place: with Alt, many keyboards write another letter.
  if (altKey) return code === 'KeyA' && !ctrlKey ? { ask: 'scope' } : undefined
  if (key === 'Enter') return { ask: ctrlKey || metaKey ? 'compare' : shiftKey ? 'star' : 'pick' }
  if (key === 'Escape') return { ask: 'clear' }
  if (ctrlKey && (key === 'Home' || key === 'End')) return { ask: 'move', by: key === 'Home' ? -FAR : FAR }
  const by = shiftKey ? undefined : STEPS[key]
  return by === undefined ? undefined : { ask: 'move', by }
}
