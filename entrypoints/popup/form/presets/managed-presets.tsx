import { Sheet, SheetHead } from '../../../../components/ui/sheet'
import { t } from '../../../../lib/i18n'
import type { Preset } from '../../../../lib/saved/choices'
import { ManagedPreset } from './managed-preset'

interface Props {
  readonly presets: readonly Preset[]
  readonly onBack: () => void
}

/** All presets, to be renamed and removed. */
export function ManagedPresets({ presets, onBack }: Props) {
  return (
    <Sheet label={t('presets')} onBack={onBack}>
      <SheetHead title={t('presets')} back={t('popup_back')} onBack={onBack} />
      <div class="sheet-body managed-presets">
        <ul class="managed">
          {presets.map((preset) => (
            <ManagedPreset key={preset.id} preset={preset} />
          ))}
        </ul>
        {presets.length === 0 && <p class="quiet">{t('presets_none')}</p>}
      </div>
    </Sheet>
  )
}
