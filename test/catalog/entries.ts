import type { Entry } from '../../lib/catalog/entry'
import { prepareEntries, type Query } from '../../lib/catalog/search'
import { offerOf, pickFrom } from '../../lib/catalog/search-picks'
import type { Recognized } from '../../lib/links/kinds'
import type { Service } from '../../lib/panel-api/model'
import { service } from '../orders/rows'

/* Services as they are searched, of which a test names only what it is about. */

export const entriesOf = (
  rows: readonly Partial<Service>[],
  panelId = 'panel-1',
  currency = 'USD',
): readonly Entry[] =>
  prepareEntries([
    {
      panelId,
      at: 1,
      currency,
      services: rows.map((row, at) => service({ id: String(at + 1), refill: 'unknown', ...row })),
    },
  ])

export const query = (change: Partial<Query> = {}): Query => ({
  text: '',
  filters: {},
  sort: 'listed',
  ...change,
})

export const idsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.map(({ service }) => service.id)

/** What the picker lists for a query: for a link, or of all that there is. */
export const found = (entries: readonly Entry[], query: Query, target?: Recognized): readonly string[] =>
  pickFrom(offerOf(entries, { favorites: [], recent: [] }, target), query, target ? 'link' : 'all').picks.map(
    ({ entry }) => entry.service.id,
  )
