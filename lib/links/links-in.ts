import { linkProblem } from './link'
import { completed, isName } from './typed-link'

/* Several links where one is wanted. For pages, which ask about them. */

const SCHEME = /^https?:\/\//i

const hostOf = (link: string): string =>
  (/^https?:\/\/([^/?#]*)/i.exec(link)?.[1] ?? '').toLowerCase().replace(/^www\./, '')

/**
 * The links of a text without spaces: set apart by signs, or two of one site with nothing between them, as lines become
 * that are pasted into a single one. An address within an address (`?u=https://…`, an archive's) is part of it.
 */
function split(text: string): readonly string[] {
  const pieces = text.split(/[,;|](?=https?:\/\/|www\.|@)/i)
  return pieces.flatMap((piece) => {
    const links = piece.split(/(?<=[^=:])(?=https?:\/\/)/i)
    return links.every((link) => hostOf(link) === hostOf(piece)) ? links : [piece]
  })
}

/** Nobody's link is longer, and looking for the signs around one takes its time. */
const MAX_PIECE = 4000

/** The link that a piece of a text is, without the signs that the text puts around it. */
function linkOf(piece: string): string | undefined {
  if (piece.length > MAX_PIECE) return undefined
  const unquoted = piece.replace(/^[<("'«“]+|[>"'»”,;.!]+$/g, '')
  // `/Name_(place)` ends with its own bracket.
  const bare = unquoted.includes('(') ? unquoted : unquoted.replace(/\)$/, '')
  if (SCHEME.test(bare)) return linkProblem(bare) ? undefined : bare
  return completed(bare, true) ?? (bare.startsWith('@') && isName(bare) ? bare : undefined)
}

/**
 * The links in a text that is not one link itself: of several links, or of a sentence around one.
 * @param text as typed, without what is invisible around it
 */
export function linksIn(text: string): readonly string[] {
  if (!/\s/.test(text) && split(text).length === 1) return []
  // A whole book is read at once, too: each word once, and only those that may hold a link.
  const words = [...new Set(text.split(/\s+/))].filter((word) => /[.@:]/.test(word))
  const pieces = [...new Set(words.flatMap(split))]
  return [...new Set(pieces.flatMap((piece) => linkOf(piece) ?? []))]
}
