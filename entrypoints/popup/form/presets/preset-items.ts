import { t } from '../../../../lib/i18n'
import type { Preset } from '../../../../lib/saved/choices'
import { kindText, siteName } from '../../target-text'
import type { RankedPreset } from '../service/name-reader'

/** What a preset is called in a menu: one for something else says what it is for. */
export function presetLabel({ preset: { name }, other }: RankedPreset): string {
  if (!other) return name
  const target = 'site' in other ? siteName(other.site) : kindText(other.kind)
  return t('preset_for', { preset: name, target })
}

/** The items of a menu of presets, those that fit first. */
export const presetItems = (ranked: readonly RankedPreset[], use: (preset: Preset) => void) =>
  ranked.map((one) => ({ label: presetLabel(one), run: () => use(one.preset) }))
