import { useState } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey, serviceKey } from '../../lib/catalog/keys'
import type { Favorite } from '../../lib/saved/choices'
import { listCommandFor } from './list-keys'
import type { ListRow } from './service-list'
import type { RowAction } from './service-row'
import type { ComparedSet } from './use-compared'
import { setFavorite } from './use-favorites'

interface Options {
  /** Identifies a search: a new one starts at its top, the same one keeps its place when rows change. */
  readonly list: string
  readonly rows: readonly ListRow[]
  readonly favorites: readonly Favorite[]
  readonly compared: ComparedSet
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onPick: (entry: Entry) => void
  /** Present if there is more than one scope to search in. */
  readonly onScope?: () => void
}

/** Keyboard navigation from a search field through its list of services, and the commands for a row. */
export function useServiceKeys(options: Options) {
  const { list, rows, favorites, compared, query, onQuery, onPick, onScope } = options
  const [moved, setMoved] = useState({ list: '', to: 0 })
  const [isFull, setFull] = useState(false)
  const active = moved.list === list ? Math.min(moved.to, rows.length - 1) : 0
  const starred = new Set(favorites.map(({ panelId, serviceId }) => serviceKey(panelId, serviceId)))

  function act(action: RowAction, entry: Entry) {
    if (action === 'pick') onPick(entry)
    else if (action === 'star') setFavorite(entry.panelId, entry.service.id, !starred.has(entryKey(entry)))
    else setFull(!compared.toggle(entry))
  }

  function onKeyDown(event: KeyboardEvent) {
    const asked = listCommandFor(event)
    const row = rows[active]
    if (!asked || (asked.kind === 'scope' && !onScope) || (asked.kind === 'clear' && query === '')) return
    event.preventDefault()
    if (asked.kind === 'move') {
      setMoved({ list, to: Math.max(0, Math.min(active + asked.by, rows.length - 1)) })
    } else if (asked.kind === 'clear') onQuery('')
    else if (asked.kind === 'scope') onScope?.()
    else if (row) act(asked.kind, row.entry)
  }

  return { active, starred, isFull, act, onKeyDown }
}
