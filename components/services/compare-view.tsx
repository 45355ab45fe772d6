import type { Entry } from '../../lib/catalog/entry'
import { entryKey } from '../../lib/catalog/keys'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { useFirstFocus } from '../use-first-focus'
import { CompareTable } from './compare-table'
import { quantityOf } from './typed-filters'
import type { ComparedSet } from './use-compared'
import { useTrackRecords } from './use-track-records'

interface Props {
  readonly compared: ComparedSet
  readonly panels: readonly Panel[]
  /** As typed. */
  readonly quantity: string
  /** Absent if nothing is being ordered. */
  readonly onPick?: (entry: Entry) => void
  readonly onBack: () => void
}

/** The marked services side by side; Escape returns to the list. */
export function CompareView({ compared, panels, quantity, onPick, onBack }: Props) {
  const back = useFirstFocus<HTMLButtonElement>()
  const records = useTrackRecords(compared.entries)
  const all = compared.entries.map((entry) => ({
    entry,
    panelName: panels.find(({ id }) => id === entry.panelId)?.name ?? '',
    record: records.get(entryKey(entry)),
  }))

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onBack()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the view, wherever the focus is in it
    <div class="field" onKeyDown={onKeyDown}>
      <span class="row">
        <h2 class="grow">{t('compare_title')}</h2>
        <button type="button" class="link-button small" ref={back} onClick={onBack}>
          {t('compare_back')}
        </button>
      </span>
      <CompareTable
        all={all}
        quantity={quantityOf(quantity)}
        onPick={onPick && (({ entry }) => onPick(entry))}
        onRemove={({ entry }) => compared.toggle(entry)}
      />
    </div>
  )
}
