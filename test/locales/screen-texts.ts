import { BEGIN, END } from './pseudo'

/* What a screen in a pseudo-language shows, and what of it is not from the catalog. */

export interface ScreenText {
  /** The element, such as `span.quiet`, and the attribute if it is one. */
  readonly where: string
  /** Its own text; {@link INNER} stands for each element within. */
  readonly text: string
}

/** Stands for an element within a text, and for a whole message. */
export const INNER = '\uFFFC'

/** All texts of a page, seen or only heard. It runs in the page, so it uses nothing from here. */
export function textsOf(root: Element): readonly ScreenText[] {
  const inner = '\uFFFC'
  const attributes = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'alt',
    'label',
    'placeholder',
    'title',
  ]
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('script, style, svg, datalist')) return []
    const name = element.localName
    const where = `${name}${[...element.classList].map((one) => `.${one}`).join('')}`
    const own = [...element.childNodes]
      .map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : node.nodeType === 1 ? inner : ''))
      .join('')
    return [
      { where, text: own },
      ...attributes.map((attribute) => ({
        where: `${where}[${attribute}]`,
        text: element.getAttribute(attribute) ?? '',
      })),
    ].filter(({ text }) => text.replaceAll(inner, '').trim() !== '')
  })
}

/** A text with each message in it replaced, those within others too; a mark that has no partner stays. */
export function withoutMessages(text: string): string {
  const innermost = new RegExp(`${BEGIN}[^${BEGIN}${END}]*${END}`, 'g')
  const next = text.replace(innermost, INNER)
  return next === text ? text : withoutMessages(next)
}

/** Numbers, amounts, times and ages, which the browser writes in its own language; addresses, parts of them, and a key's end. */
const FORMATTED = [
  /^[-−+]?[\d.,]+( [A-Z]{2,5})?$/,
  /^[\d.,]+–[\d.,]+( [A-Z]{2,5})?$/,
  /^[A-Z][a-z]{2} \d{1,2}(, \d{4})?(, \d{1,2}:\d\d:\d\d\s[AP]M)?$/,
  /^\d{1,2}:\d\d\s[AP]M$/,
  /^•••• \w+$/,
  // What is printed on keys.
  /^[↵⇧⌃⌥⌘]+$/,
  /^https?:\/\/\S+$/,
  /^([\w.-]+=\S*( |$))+$/,
  /^(in )?\d+ (sec|second|min|minute|hr|hour|day)s?\.?( ago)?$/,
]

/** Isolates keep a text apart from what stands around it and are not seen. */
const ISOLATES = /[\u2066-\u2069]/g

export interface Finding {
  readonly where: string
  /** What is shown beside messages, with digits as `#`. */
  readonly shown: string
}

/**
 * What of a screen's texts is neither from the catalog nor someone's data: left out of the catalog, or glued on.
 * @param isData whether a text is from a panel or the user
 */
export function leftOut(texts: readonly ScreenText[], isData: (text: string) => boolean): readonly Finding[] {
  return texts.flatMap(({ where, text }) => {
    const shown = shownAs(withoutMessages(text))
    const rest = shown.replaceAll(INNER, '').trim()
    if (rest === '') return []
    // Beside a message even someone's data is glued: where it stands in the sentence is for the translation to say.
    const isAlone = !text.includes(BEGIN)
    // What a panel said is quoted in the one, and its description stands with its markup resolved in the other; nothing else does.
    if ((isAlone && where === 'q') || where === 'span.description') return []
    if (isAlone && (FORMATTED.some((format) => format.test(rest)) || isData(rest))) return []
    return [{ where, shown: shown.replaceAll(INNER, '□').replace(/\d+/g, '#') }]
  })
}

/** What of a text a page shows. */
const shownAs = (text: string): string => text.replace(ISOLATES, '').replace(/\s+/g, ' ').trim()

/** Long texts of panels hold signs that a page shows otherwise, or not at all. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Every text that a state's rows hold, and each line of it. */
export function stringsIn(rows: unknown): readonly string[] {
  if (typeof rows === 'string') return [rows, ...rows.split('\n')].map(shownAs)
  return typeof rows === 'object' && rows !== null ? Object.values(rows).flatMap(stringsIn) : []
}

/** Whether a text is one of the rows', as it may be shown: whole, cut, or a link without what is plain about it. */
export function isOf(strings: readonly string[]): (text: string) => boolean {
  const all = new Set(strings)
  const long = new Set(strings.filter(({ length }) => length > 100).map(lettersOf))
  const links = strings.filter((text) => /^https?:/.test(text))
  return (text) => {
    const [start = '', ...more] = text.split('…')
    if (all.has(text) || all.has(start) || (text.length > 100 && long.has(lettersOf(text)))) return true
    const known = more.length === 0 ? links : strings
    return start.length > 3 && known.some((whole) => whole.includes(start))
  }
}
