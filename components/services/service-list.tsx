import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey } from '../../lib/catalog/keys'
import { clickedAction, type RowAction, ServiceRow } from './service-row'
import { useTrackRecords } from './use-track-records'
import { useVirtual } from './use-virtual'

export interface ListRow {
  readonly entry: Entry
  /** The heading that this row starts with. */
  readonly heading?: string | undefined
  /** If services of several accounts are shown. */
  readonly panelName?: string | undefined
}

interface Props {
  /** The list's id; its rows are `<id>-0`, `<id>-1` … */
  readonly id: string
  readonly label: string
  /** Identifies the list: a different list is shown from its top. */
  readonly list: string
  readonly rows: readonly ListRow[]
  /** The row that has the keyboard. */
  readonly active: number
  readonly quantity: number | undefined
  /** By `entryKey`. */
  readonly starred: ReadonlySet<string>
  readonly compared: ReadonlySet<string>
  readonly act: (action: RowAction, entry: Entry) => void
}

/** The heights of a row and of a heading in pixels, at the browser's own size of text; rendered rows are measured. */
const ROW_HEIGHT = 53
const HEADING_HEIGHT = 24

const likelyHeight = (row: ListRow | undefined): number =>
  row ? ROW_HEIGHT + (row.heading ? HEADING_HEIGHT : 0) : 0

/** Ten thousand services, of which only those in sight are rendered. The keyboard reaches it from its search field. */
export function ServiceList({ id, label, list, rows, active, quantity, starred, compared, act }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtual({
    count: rows.length,
    keyAt: useCallback((at) => keyAt(rows, at), [rows]),
    heightAt: (at) => likelyHeight(rows[at]),
    scroller: () => scroller.current,
  })
  const drawn = virtual.getVirtualItems()
  const records = useTrackRecords(drawn.flatMap(({ index }) => rows[index]?.entry ?? []))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a different list is shown from its top
  useLayoutEffect(() => {
    if (virtual.scrollOffset) virtual.scrollToOffset(0)
  }, [list])
  const last = useRef({ list, active })
  useEffect(() => {
    if (last.current.list === list && last.current.active !== active) {
      virtual.scrollToIndex(active)
      // The page around the list scrolls, too.
      requestAnimationFrame(() =>
        document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' }),
      )
    }
    last.current = { list, active }
  }, [id, list, active, virtual])

  const before = drawn[0]?.start ?? 0
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <div class="services" id={id} role="listbox" aria-label={label} ref={scroller} hidden={rows.length === 0}>
      <div role="presentation" style={{ paddingBlock: `${before}px ${Math.max(0, after)}px` }}>
        {drawn.map(({ index }) => {
          const row = rows[index]
          if (!row) return null
          const name = entryKey(row.entry)
          return (
            // Keyed by position: a row that replaces another reuses its element.
            <div key={index} role="presentation" data-index={index}>
              {row.heading && (
                <div class="list-heading meta" aria-hidden="true">
                  {row.heading}
                </div>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys of its list */}
              <div
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active ? 'true' : 'false'}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                class={index === active ? 'service active' : 'service'}
                onClick={(event) => act(clickedAction(event), row.entry)}
              >
                <ServiceRow
                  entry={row.entry}
                  panelName={row.panelName}
                  quantity={quantity}
                  record={records.get(name)}
                  isStarred={starred.has(name)}
                  isCompared={compared.has(name)}
                />
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Identifies a row by the service and its heading, which is part of its height. */
function keyAt(rows: readonly ListRow[], at: number): number {
  const row = rows[at]
  return row ? row.entry.serial * 2 + (row.heading ? 1 : 0) : -1
}
