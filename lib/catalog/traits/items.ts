import type { Item } from './sense'
import type { Token } from './tokens'
import { buildVocabulary, LONG_SITE_NAMES, type Node } from './vocabulary'

const ROOT = buildVocabulary()

/** No phrase of the tables that is written without spaces is longer. */
const MAX_JOINED_LENGTH = Math.max(
  ...[...ROOT.next.keys()].filter((word) => word > '\u0e00').map(({ length }) => length),
)

/** Marks that may occur inside a phrase: `non-drop`, `J'aime`, `w/o`. */
const INSIDE = new Set(['-', "'", '’', '‘', '`', '.', '_', '‐', '‑', '–', '/', '&'])

interface Match {
  readonly node: Node
  /** The token after the phrase. */
  readonly end: number
}

/** The longest phrase that starts at a token; `/` and `&` join words only if the tables know the whole phrase. */
function matchAt(tokens: readonly Token[], at: number): Match | undefined {
  if (!ROOT.next.has(tokens[at]?.text ?? '')) return undefined
  let node: Node | undefined = ROOT
  let found: Match | undefined
  let end = at
  for (let here = at; here < tokens.length; here++) {
    const token: Token | undefined = tokens[here]
    if (token === undefined) break
    if (here > at && token.kind === 'mark' && INSIDE.has(token.text) && tokens[here + 1]?.kind === 'word')
      continue
    node = node.next.get(token.text)
    if (node === undefined) break
    end = here + 1
    if (node.sense) found = { node, end }
  }
  return found
}

const word = (text: string, glued: boolean, node: Node | undefined): Item => ({
  kind: 'word',
  text,
  glued,
  sense: node?.sense,
})

/** Scripts without spaces: the longest known word at each letter. */
function joinedItems({ text, glued }: Token): Item[] {
  const items: Item[] = []
  let unknown = true
  for (let at = 0; at < text.length; ) {
    let length = Math.min(MAX_JOINED_LENGTH, text.length - at)
    while (length > 0 && !ROOT.next.get(text.slice(at, at + length))?.sense) length--
    if (length > 0) {
      const known = text.slice(at, at + length)
      items.push(word(known, at > 0 ? !unknown : glued, ROOT.next.get(known)))
    }
    unknown = length === 0
    at += Math.max(1, length)
  }
  return items
}

/** A word that is in no table: an Arabic one with its article, or a site's name joined to another word. */
function unknownItems(token: Token): Item[] {
  const { text, glued } = token
  if (text.startsWith('ال')) return [word(text, glued, ROOT.next.get(text.slice(2)))]
  if (text.length > 8) {
    const name = LONG_SITE_NAMES.find((site) => text.startsWith(site))
    const rest = name === undefined ? undefined : ROOT.next.get(text.slice(name.length))
    if (name !== undefined && rest?.sense) {
      return [word(name, glued, ROOT.next.get(name)), word(text.slice(name.length), true, rest)]
    }
  }
  return [token]
}

const MAX_SPACED_LENGTH = 12

/** `I N S T A` or `I🔥N🔥S🔥T🔥A`: separated letters that spell a known word of four letters or more. */
function spacedAt(tokens: readonly Token[], at: number): Match | undefined {
  let letters = ''
  let found: Match | undefined
  for (let here = at; here < tokens.length && letters.length < MAX_SPACED_LENGTH; here++) {
    const token = tokens[here]
    if (token?.kind === 'mark' && token.text > '\x7f') continue
    if (token?.kind !== 'word' || token.text.length !== 1) break
    letters += token.text
    const node = letters.length >= 4 ? ROOT.next.get(letters) : undefined
    if (node?.sense) found = { node, end: here + 1 }
  }
  return found
}

const isLetter = (token: Token | undefined): boolean => token?.kind === 'word' && token.text.length === 1

/** The tokens as words and phrases with their meaning; the longest phrase wins and is emitted once. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const { kind, text, glued } = token
    const known = kind === 'word' ? ROOT.next.get(text) : undefined
    // Most known words start no phrase: nothing more to look for.
    if (known?.sense && known.next.size === 0 && text.length > 1) {
      items.push(word(text, glued, known))
      at++
      continue
    }
    const spaced = isLetter(token) && !isLetter(tokens[at - 1]) ? spacedAt(tokens, at) : undefined
    const match = spaced ?? (kind === 'number' ? undefined : matchAt(tokens, at))
    if (match) {
      items.push({ kind: kind === 'mark' ? 'mark' : 'word', text, glued, sense: match.node.sense })
      at = match.end
      continue
    }
    if (text.startsWith('⚑')) {
      items.push({ kind, text, glued, sense: { country: text.slice(1).toUpperCase() } })
    } else if (kind !== 'word') items.push(token)
    else if (text > '\u0e00') items.push(...joinedItems(token))
    else items.push(...unknownItems(token))
    at++
  }
  return items
}
