import { useState } from 'preact/hooks'
import { lazy } from '../../../../components/lazy'
import { DownIcon } from '../../../../components/ui/icons'
import { Menu } from '../../../../components/ui/menu'
import { t } from '../../../../lib/i18n'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Preset } from '../../../../lib/saved/choices'
import { useNameReader } from '../service/use-name-reader'
import type { Change } from '../use-draft'
import { applyPreset } from './apply-preset'
import { presetItems } from './preset-items'

const ManagedPresets = lazy(() => import('./managed-presets').then((module) => module.ManagedPresets))

interface Props {
  readonly draftId: string
  readonly presets: readonly Preset[]
  /** What the link is for. */
  readonly recognized: Recognized | undefined
  readonly change: Change
}

/** The user's presets, in the head of the form: those that fit the link first, the others marked by what they are for. */
export function PresetMenu({ draftId, presets, recognized, change }: Props) {
  const [isManaging, setManaging] = useState(false)
  const reader = useNameReader(presets.length > 0)
  const ranked = reader?.rankPresets(presets, recognized) ?? []

  function back() {
    setManaging(false)
    // With the last preset the button is gone that would have the focus again.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector('h1')?.focus()
    })
  }

  return (
    <>
      {ranked.length > 0 && (
        <Menu
          label={t('presets')}
          look="chip"
          items={[
            ...presetItems(ranked, (preset) => applyPreset(draftId, preset, change)),
            { label: t('presets_manage'), run: () => setManaging(true) },
          ]}
        >
          {t('presets')}
          <DownIcon />
        </Menu>
      )}
      {isManaging && <ManagedPresets presets={presets} onBack={back} />}
    </>
  )
}
