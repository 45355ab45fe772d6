import type { Recognized } from '../../../../lib/links/kinds'
import { targetKey } from '../../../../lib/links/target-key'
import { readTypedLink } from '../../../../lib/links/typed-link'
import { MAX_LINES } from '../../../../lib/orders/batch/batch'
import type { LinkForm, Order } from '../../../../lib/orders/order/order'
import { viewLink } from '../link/link-view'

/** A link of a list, as it was typed and as it goes to the panel. */
export interface ListLine {
  readonly text: string
  readonly link: string
  readonly linkForm: LinkForm | undefined
  readonly recognized: Recognized | undefined
  /** The same for all addresses of one target; empty where the line holds no link. */
  readonly key: string
}

/**
 * Why a line is left out unless the user wants it in: its target stands in the list already, or an order for it is under way or
 * minutes old. A line without a link stays out.
 */
export type Mark = 'no-link' | 'twice' | 'known'

export interface MarkedLine extends ListLine {
  readonly id: string
  readonly mark: Mark | undefined
  /** The newest order for the same. */
  readonly known: Order | undefined
  /** Whether it is ordered for. */
  readonly isTaken: boolean
}

function readOne(text: string, wantsOriginal: boolean): ListLine {
  const { original, cleaned, recognized } = viewLink(text, [])
  const isLink = readTypedLink(original, false).kind === 'address'
  if (!isLink) return { text, link: text, linkForm: undefined, recognized: undefined, key: '' }
  const link = wantsOriginal ? original : cleaned.link
  const linkForm = cleaned.link === original ? undefined : wantsOriginal ? 'original' : 'cleaned'
  return { text, link, linkForm, recognized, key: targetKey(link) }
}

/**
 * The links of a pasted text, in its order: one a line, several in one line, or in the middle of sentences. A line without any is
 * kept and told.
 * @param wantsOriginal whether the service was last ordered with addresses as they were found
 */
export function readLines(text: string, wantsOriginal: boolean): readonly ListLine[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  return lines.flatMap((line) => {
    const { found } = viewLink(line, [])
    return found.length > 0
      ? found.map((one) => readOne(one, wantsOriginal))
      : [readOne(line.trim(), wantsOriginal)]
  })
}

/**
 * @param known the newest order for each target that may be ordered a second time by mistake
 * @param wanted the ids of marked lines that the user wants in
 */
export function markLines(
  lines: readonly ListLine[],
  known: ReadonlyMap<string, Order>,
  wanted: ReadonlySet<string>,
): readonly MarkedLine[] {
  const seen = new Set<string>()
  let taken = 0
  return lines.map((line, at) => {
    const id = `${at} ${line.link}`
    const mark = markOf(line, seen, known)
    seen.add(line.key)
    const isTaken = (mark === undefined || (mark !== 'no-link' && wanted.has(id))) && taken < MAX_LINES
    if (isTaken) taken += 1
    return { ...line, id, mark, known: known.get(line.key), isTaken }
  })
}

function markOf(
  { key }: ListLine,
  seen: ReadonlySet<string>,
  known: ReadonlyMap<string, Order>,
): Mark | undefined {
  if (key === '') return 'no-link'
  if (seen.has(key)) return 'twice'
  return known.has(key) ? 'known' : undefined
}
