import type { Service } from '../panel-api/model'
import type { Favourite, Preset } from './choices'

export const toFavourite = (panelId: string, { id, name, category, type, rate }: Service): Favourite => ({
  panelId,
  serviceId: id,
  name,
  category,
  type,
  rate,
})

/** Brings what is kept of a panel's services up to date. One that the panel dropped stays as it was last seen. */
export function follower(panelId: string, services: readonly Service[]) {
  const current = new Map(services.map((service) => [service.id, service]))
  const favourite = (kept: Favourite): Favourite => {
    const service = kept.panelId === panelId ? current.get(kept.serviceId) : undefined
    return service ? toFavourite(panelId, service) : kept
  }
  const preset = (kept: Preset): Preset => ({ ...kept, service: favourite(kept.service) })
  return { favourite, preset }
}
