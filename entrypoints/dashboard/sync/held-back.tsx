import { useState } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { formatCount, formatTime } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Shrunken } from '../../../lib/panels/panel'

interface Props {
  readonly panelName: string
  readonly shrunken: Shrunken
  readonly isBusy: boolean
  readonly onUse: () => void
}

/** A list that came far too short and was put aside, with what either answer means. */
export function HeldBack({ panelName, shrunken, isBusy, onUse }: Props) {
  const [isKept, setKept] = useState(false)
  const { at, had, has } = shrunken
  const [long, short] = [formatCount(had), formatCount(has)]
  if (isKept) {
    return (
      <p class="quiet small" role="status">
        {t('held_kept', long)}
      </p>
    )
  }
  return (
    <Notice
      tone="warn"
      title={t('held_title', panelName, short, long)}
      actions={[
        { label: t('held_keep'), run: () => setKept(true) },
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
