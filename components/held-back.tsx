import { command } from '../lib/commands/client'
import { formatCount, formatTime } from '../lib/format'
import { t } from '../lib/i18n'
import type { Panel } from '../lib/panels/panel'
import { Notice } from './notice'
import { useFocusAfter } from './panel-focus'

interface Props {
  readonly panel: Panel
  readonly isBusy: boolean
  /** The panel is to be asked once more, and what it sends is to be taken. */
  readonly onUse: () => void
  /** Where the keyboard goes on once a button here was pressed and is gone. */
  readonly next: () => HTMLElement | null
}

/** A list that came far too short and was put aside, with what either answer means; nothing where none was. */
export function HeldBack({ panel: { id, name, shortSync }, isBusy, onUse, next }: Props) {
  const pressed = useFocusAfter(shortSync ? (shortSync.isKept ? 'kept' : 'asked') : 'none', next)
  if (!shortSync) return null
  const { at, had, has, isKept } = shortSync
  const [long, short] = [formatCount(had), formatCount(has)]
  const keep = () => {
    pressed()
    void command('keepOldList', { id, has }).catch(() => undefined)
  }
  const use = () => {
    pressed()
    onUse()
  }
  if (isKept) {
    return (
      <p class="row wrap quiet small">
        <span role="status">{t('held_kept', { before: long, now: short })}</span>
        <button type="button" class="link-button" disabled={isBusy} onClick={use}>
          {t('held_use')}
        </button>
      </p>
    )
  }
  return (
    <Notice
      tone="warn"
      title={t('held_title', { panel: name, now: short, before: long })}
      actions={[
        { label: t('held_keep'), run: keep },
        { label: t('held_use'), run: use, isBusy },
      ]}
    >
      <p>{t('held_text', { time: formatTime(at) })}</p>
      <ul class="meanings">
        <li>
          <b>{t('named', { name: t('held_keep') })}</b> {t('held_keep_means')}
        </li>
        <li>
          <b>{t('named', { name: t('held_use') })}</b> {t('held_use_means')}
        </li>
      </ul>
    </Notice>
  )
}
