import { noChoices } from '../../../../lib/orders/form/prefill'
import type { Preset } from '../../../../lib/saved/choices'
import { forgetText } from '../picker/kept-search'
import type { Change } from '../use-draft'

/** Fills a draft in from a preset: its account, service, fields and drip-feed, and nothing that was chosen before. */
export function applyPreset(draftId: string, preset: Preset, change: Change): void {
  const { panelId, service, fields, dripFeed } = preset
  forgetText(draftId)
  change({ ...noChoices(panelId), ...fields, serviceId: service.serviceId, dripFeed })
}
