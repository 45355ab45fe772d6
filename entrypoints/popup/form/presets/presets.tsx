import { useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import { readSetting } from '../../../../lib/db/settings'
import { t } from '../../../../lib/i18n'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import { useNameReader } from '../service/use-name-reader'
import type { Change } from '../use-draft'
import { applyPreset } from './apply-preset'
import { ManagedPreset } from './managed-preset'

interface Props {
  readonly draftId: string
  readonly recognized: Recognized | undefined
  readonly panels: readonly Panel[]
  readonly change: Change
}

/** The user's presets: a click fills in the form. */
export function Presets({ draftId, recognized, panels, change }: Props) {
  const presets = useLive((database) => readSetting(database, 'presets'), ['choices'], '') ?? []
  const [isManaging, setManaging] = useState(false)
  const usable = presets.filter(({ panelId }) => panels.some(({ id }) => id === panelId))
  const reader = useNameReader(usable.length > 0)
  // In a fixed order once rendered: what is about to be clicked does not move away.
  if (usable.length === 0 || !reader) return null
  const sorted = reader.sortPresets(usable, recognized)

  return (
    <section class="presets" aria-label={t('presets')}>
      <p class="row">
        <span class="field-label grow">{t('presets')}</span>
        <button type="button" class="link-button small" onClick={() => setManaging(!isManaging)}>
          {t(isManaging ? 'presets_done' : 'presets_manage')}
        </button>
      </p>
      {isManaging ? (
        <ul class="managed">
          {sorted.map((preset) => (
            <ManagedPreset key={preset.id} preset={preset} />
          ))}
        </ul>
      ) : (
        <p class="chips">
          {sorted.map((preset) => (
            <button
              key={preset.id}
              type="button"
              class="chip one-line"
              title={preset.service.name}
              onClick={() => applyPreset(draftId, preset, change)}
            >
              <bdi>{preset.name}</bdi>
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
