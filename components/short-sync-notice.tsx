import { command } from '../lib/commands/client'
import { formatCount, formatTime } from '../lib/format'
import { t } from '../lib/i18n'
import type { Panel } from '../lib/panels/panel'
import { Notice } from './notice'
import { useFocusAfter } from './panel-focus'

interface Props {
  readonly panel: Panel
  readonly isBusy: boolean
  /** Asks the panel once more and accepts what it sends. */
  readonly onUse: () => void
  /** Where the focus goes once a button here has been pressed and is gone. */
  readonly next: () => HTMLElement | null
}

/** A list that was far too short and was put aside, with what either answer means; nothing if there was none. */
export function ShortSyncNotice({ panel: { id, name, shortSync }, isBusy, onUse, next }: Props) {
  const pressed = useFocusAfter(shortSync ? (shortSync.isKept ? 'kept' : 'asked') : 'none', next)
  if (!shortSync) return null
  const { at, had, has, isKept } = shortSync
  const [long, short] = [formatCount(had), formatCount(has)]
  const keep = () => {
    pressed()
    void command('dismissShortSync', { id, has }).catch(() => undefined)
  }
  const use = () => {
    pressed()
    onUse()
  }
  if (isKept) {
    return (
      <p class="row wrap quiet small">
        <span role="status">{t('short_sync_kept', { before: long, now: short })}</span>
        <button type="button" class="link-button" disabled={isBusy} onClick={use}>
          {t('short_sync_use')}
        </button>
      </p>
    )
  }
  return (
    <Notice
      tone="warn"
      title={t('short_sync_title', { panel: name, now: short, before: long })}
      actions={[
        { label: t('short_sync_keep'), run: keep },
        { label: t('short_sync_use'), run: use, isBusy },
      ]}
    >
      <p>{t('short_sync_text', { time: formatTime(at) })}</p>
      <ul class="meanings">
        <li>
          <b>{t('named', { name: t('short_sync_keep') })}</b> {t('short_sync_keep_means')}
        </li>
        <li>
          <b>{t('named', { name: t('short_sync_use') })}</b> {t('short_sync_use_means')}
        </li>
      </ul>
    </Notice>
  )
}
