import type { Row } from './dialect'

/** Texts that do harm where they are taken for more than text, and some that are merely awkward. */
export const HOSTILE: readonly string[] = [
  '<img src=x onerror="document.title=1">',
  '<script>document.title = "run"</script>',
  '"><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">Cheap likes</a>',
  '<b>Bold</b> &amp; <i>slanted</i>',
  '{{constructor.constructor("alert(1)")()}} #{7*7} <%= 7*7 %> %s',
  '__proto__',
  'constructor',
  '\u202Esekil paehc\u202C | right to left',
  'Zero\u200Bwidth\u0000nul\uFFFD and half \uD83D a pair',
  "'; DROP TABLE services; --",
  '=HYPERLINK("https://evil.example","Free")',
]

const EMOJI = ['🔥', '♻️', '⚡️', '👨‍👩‍👧‍👦', '🇹🇷', '💧', '✅', '🌍', '𝕍𝕀ℙ', '★']

/** The longest name that was seen on a panel, in characters. */
export const MAX_NAME = 463

/** A type that is in no table, as panels invent them. */
export const STRANGE_TYPE = 'Mystery Box'

/** The first id beyond the simulation's own services. */
const FROM = 100_000

const longName = (name: string): string => `${name} ${'very long '.repeat(60)}`.slice(0, MAX_NAME)

function nameOf(index: number, row: Row, key: string): string {
  const emoji = EMOJI[index % EMOJI.length]
  const hostile = HOSTILE[Math.floor(index / 10) % HOSTILE.length] ?? ''
  if (index === 1) return `Service for ${key}`
  if (index % 997 === 0) return longName(`${emoji} ${row.name}`)
  if (index % 10 === 5) return `${hostile} #${index}`
  return index % 3 === 0 ? `${emoji} ${row.name} #${index}` : `${row.name} #${index}`
}

/**
 * The simulation's services, and so many more that there are `size` in all. Each of the others is one of the
 * simulation's under another name and can be ordered, unless it has a type that no one knows.
 */
export function hostileCatalog(rows: readonly Row[], size: number, key: string): readonly Row[] {
  const more = Array.from({ length: Math.max(size - rows.length, 0) }, (_, index): Row => {
    const row = rows[index % rows.length] ?? {}
    const strange = index % 1_000 === 500
    return {
      ...row,
      service: FROM + index,
      name: nameOf(index, row, key),
      type: strange ? STRANGE_TYPE : row.type,
      category: index % 50 === 7 ? `${HOSTILE[index % HOSTILE.length]} ${row.category}` : row.category,
    }
  })
  return [...rows, ...more]
}

/** Which of the simulation's services, counted from 0, stands behind an id; `undefined` for its own ids. */
export function behind(service: string, own: number): number | undefined {
  const index = Number(service) - FROM
  return /^\d{6}$/.test(service) && index >= 0 && index % 1_000 !== 500 ? index % own : undefined
}
