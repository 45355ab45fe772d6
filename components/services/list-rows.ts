import type { Pick, Section } from '../../lib/catalog/search-picks'
import { type MessageKey, t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { ListRow } from './service-list'

const HEADINGS = {
  favorites: 'section_favorites',
  recent: 'section_recent',
  fits: 'section_fits',
  unsure: 'section_unsure',
  rest: 'section_rest',
} as const satisfies Partial<Record<Section, MessageKey>>

function headingOf(section: Section, isFirst: boolean): string | undefined {
  if (section === 'number') return undefined
  // A single section needs no heading: the switch above the list names it.
  if (isFirst && (section === 'rest' || section === 'fits')) return undefined
  return t(HEADINGS[section])
}

/**
 * Picks as rows: each section starts with its heading, and each of a panel's categories with its name.
 * @param panelName of an account, if services of several are shown
 */
export function rowsOf(
  picks: readonly Pick[],
  panelName: (panelId: string) => string | undefined,
): readonly ListRow[] {
  return picks.map(({ section, entry }, at) => {
    const last = picks[at - 1]
    const isNew = section !== last?.section
    const name = panelName(entry.panelId)
    const isNamed =
      isNew || entry.service.category !== last.entry.service.category || entry.panelId !== last.entry.panelId
    return {
      entry,
      heading: isNew ? headingOf(section, at === 0) : undefined,
      category: isNamed ? beside(name, entry.service.category) : undefined,
    }
  })
}
