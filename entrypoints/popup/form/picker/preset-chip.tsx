import { useMemo } from 'preact/hooks'
import { DownIcon } from '../../../../components/ui/icons'
import { Menu } from '../../../../components/ui/menu'
import { useLive } from '../../../../lib/browser/live'
import { readSetting } from '../../../../lib/db/settings'
import { t } from '../../../../lib/i18n'
import type { Preset } from '../../../../lib/saved/choices'
import { applyPreset } from '../presets/apply-preset'
import { presetItems } from '../presets/preset-items'
import { rankPresets } from '../service/name-reader'
import type { PickerProps } from './picker-props'

interface Props extends Pick<PickerProps, 'draftId' | 'panels' | 'target' | 'change'> {
  readonly onChosen: () => void
}

/** The user's presets, those that fit the link first: each is a service that was chosen before, with all that goes with it. */
export function PresetChip({ draftId, panels, target, change, onChosen }: Props) {
  const presets = useLive((database) => readSetting(database, 'presets'), ['choices'], '')
  const sorted = useMemo(() => {
    const usable = presets?.filter(({ panelId }) => panels.some(({ id }) => id === panelId))
    return rankPresets(usable ?? [], target)
  }, [presets, panels, target])
  if (sorted.length === 0) return null

  function use(preset: Preset) {
    onChosen()
    applyPreset(draftId, preset, change)
  }
  return (
    <Menu label={t('presets')} look="chip" items={presetItems(sorted, use)}>
      {t('presets')}
      <DownIcon />
    </Menu>
  )
}
