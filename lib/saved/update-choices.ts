import type { Service } from '../panel-api/model'
import type { Favorite, Preset } from './choices'

export const toFavorite = (panelId: string, { id, name, category, type, rate }: Service): Favorite => ({
  panelId,
  serviceId: id,
  name,
  category,
  type,
  rate,
})

/** Updates what is saved of a panel's services. A service that the panel dropped stays as last seen. */
export function choiceUpdater(panelId: string, services: readonly Service[]) {
  const current = new Map(services.map((service) => [service.id, service]))
  const favorite = (kept: Favorite): Favorite => {
    const service = kept.panelId === panelId ? current.get(kept.serviceId) : undefined
    return service ? toFavorite(panelId, service) : kept
  }
  const preset = (kept: Preset): Preset => ({ ...kept, service: favorite(kept.service) })
  return { favorite, preset }
}
