import { Notice } from '../../../components/notice'
import { formatCount, formatTime } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Shrunken } from '../../../lib/panels/panel'

interface Props {
  readonly panelName: string
  readonly shrunken: Shrunken
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onUse: () => void
}

/** A list that came far too short and was put aside, with what either answer means. */
export function HeldBack({ panelName, shrunken, isBusy, onKeep, onUse }: Props) {
  const { at, had, has, isKept } = shrunken
  const [long, short] = [formatCount(had), formatCount(has)]
  if (isKept) {
    return (
      <p class="row wrap quiet small">
        <span role="status">{t('held_kept', long, short)}</span>
        <button type="button" class="link-button" disabled={isBusy} onClick={onUse}>
          {t('held_use')}
        </button>
      </p>
    )
  }
  return (
    <Notice
      tone="warn"
      title={t('held_title', panelName, short, long)}
      actions={[
        { label: t('held_keep'), run: onKeep },
        { label: t('held_use'), run: onUse, isBusy },
      ]}
    >
      <p>{t('held_text', formatTime(at))}</p>
      <ul class="meanings">
        <li>
          <b>{t('held_keep')}:</b> {t('held_keep_means')}
        </li>
        <li>
          <b>{t('held_use')}:</b> {t('held_use_means')}
        </li>
      </ul>
    </Notice>
  )
}
