import type { Pick, Section } from '../../lib/catalog/search-picks'
import { type MessageKey, t } from '../../lib/i18n'
import type { ListRow } from './service-list'

const HEADINGS = {
  recent: 'section_recent',
  favorites: 'section_favorites',
  fits: 'section_fits',
  unsure: 'section_unsure',
  rest: 'section_rest',
} as const satisfies Partial<Record<Section, MessageKey>>

/** Sections that share a heading if both have rows: three headings would take the place of a service. */
const isYours = (section: Section | undefined): boolean => section === 'recent' || section === 'favorites'

/** The heading above a pick that begins a section. */
function headingOf(picks: readonly Pick[], at: number): string | undefined {
  const { section } = picks[at] ?? {}
  if (section === undefined || section === 'number') return undefined
  // A single section needs no heading: the chip above the list names it.
  if (at === 0 && (section === 'rest' || section === 'fits')) return undefined
  if (section !== 'recent') return t(HEADINGS[section])
  const next = picks.find((pick, index) => index > at && pick.section !== section)
  return t(next?.section === 'favorites' ? 'section_yours' : HEADINGS[section])
}

/**
 * Picks as rows; each section starts with its heading.
 * @param panelName of an account, if services of several are shown
 */
export function rowsOf(
  picks: readonly Pick[],
  panelName: (panelId: string) => string | undefined,
): readonly ListRow[] {
  return picks.map(({ section, entry }, at) => {
    const before = picks[at - 1]?.section
    const isNew = section !== before && !(isYours(section) && isYours(before))
    return {
      entry,
      heading: isNew ? headingOf(picks, at) : undefined,
      panelName: panelName(entry.panelId),
    }
  })
}
