/* What a panel writes as HTML, as the text that it is meant to be. Nothing of it ever becomes part of a page. */

/** Longer ones are no description; what follows is not read. */
const MAX_LENGTH = 20_000

/** What looks like a tag, or the beginning of a comment. Any other `<` is one that someone wrote. */
const LONE = /<(?!\/?[a-z][^<>]*>|!--[\s\S]*?-->)/gi

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'IFRAME', 'OBJECT', 'SVG'])

/** Each begins on a line of its own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || SKIPPED.has(node.tagName.toUpperCase())) return ''
  const name = node.tagName.toUpperCase()
  if (name === 'BR') return '\n'
  const inner = [...node.childNodes].map(textOf).join('')
  const href = name === 'A' ? (node.getAttribute('href') ?? '') : ''
  // Where a link leads is part of what it says.
  const shown = /^https?:\/\//i.test(href) && !inner.includes(href) ? `${inner} ${href}` : inner
  if (!BLOCKS.has(name)) return shown
  return name === 'LI' ? `\n• ${shown.trim()}\n` : `\n${shown}\n`
}

/** Parsed into a document that runs nothing and loads nothing. */
function resolved(text: string): string {
  const { body } = new DOMParser().parseFromString(text.replace(LONE, '&lt;'), 'text/html')
  return [...body.childNodes].map(textOf).join('')
}

/** Some panels escape what was escaped already, and mean neither. */
const PASSES = 2

/** The text of a description: tags and entities resolved, lines as a browser would break them, no more than one empty one. */
export function plainText(written: string): string {
  let text = written.slice(0, MAX_LENGTH)
  for (let pass = 0; pass < PASSES && /<\/?[a-z!]|&(?:#\w+|[a-z]\w*);/i.test(text); pass += 1)
    text = resolved(text)
  return text
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A piece of a text: a link, or what stands between. */
export interface Piece {
  readonly text: string
  readonly isLink: boolean
}

const LINK = /(https?:\/\/[^\s<>"'()[\]{}]+[^\s<>"'()[\]{}.,;:!?])/i

/** The text in pieces, so that a link can be told from the rest. */
export const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(LINK)
    .map((piece, at) => ({ text: piece, isLink: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
