import { useState } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey, keyOf } from '../../lib/catalog/keys'
import type { Favourite } from '../../lib/saved/choices'
import { askedBy } from './list-keys'
import type { ListRow } from './service-list'
import type { RowAction } from './service-row'
import type { ComparedSet } from './use-compared'
import { setFavourite } from './use-favourites'

interface Options {
  /** Tells one search from another: a new one is begun at its top, the same one keeps its place when rows change. */
  readonly list: string
  readonly rows: readonly ListRow[]
  readonly favourites: readonly Favourite[]
  readonly compared: ComparedSet
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onPick: (entry: Entry) => void
  /** Where there is more than one scope to search in. */
  readonly onScope?: () => void
}

/** A list of services as its search field moves through it, and what can be done with a row of it. */
export function useServiceKeys(options: Options) {
  const { list, rows, favourites, compared, words, onWords, onPick, onScope } = options
  const [moved, setMoved] = useState({ list: '', to: 0 })
  const [isFull, setFull] = useState(false)
  const active = moved.list === list ? Math.min(moved.to, rows.length - 1) : 0
  const starred = new Set(favourites.map(({ panelId, serviceId }) => keyOf(panelId, serviceId)))

  function act(action: RowAction, entry: Entry) {
    if (action === 'pick') onPick(entry)
    else if (action === 'star') setFavourite(entry.panelId, entry.service.id, !starred.has(entryKey(entry)))
    else setFull(!compared.toggle(entry))
  }

  function onKeyDown(event: KeyboardEvent) {
    const asked = askedBy(event)
    const row = rows[active]
    if (!asked || (asked.ask === 'scope' && !onScope) || (asked.ask === 'clear' && words === '')) return
    event.preventDefault()
    if (asked.ask === 'move') {
      setMoved({ list, to: Math.max(0, Math.min(active + asked.by, rows.length - 1)) })
    } else if (asked.ask === 'clear') onWords('')
    else if (asked.ask === 'scope') onScope?.()
    else if (row) act(asked.ask, row.entry)
  }

  return { active, starred, isFull, act, onKeyDown }
}
