import { useLive } from '../../../../lib/browser/live'
import { lastQuantities } from '../../../../lib/orders/form/last-quantities'
import type { Service } from '../../../../lib/panel-api/model'

const NONE: readonly number[] = []

/** What was ordered of a service before, as numbers to choose from; none until it is known. */
export function useLastQuantities(
  panelId: string,
  { id: serviceId, min, max }: Service,
  targetKind: string | undefined,
): readonly number[] {
  const of = JSON.stringify([panelId, serviceId, targetKind])
  const read = useLive(
    async (database) => {
      const quantities = await lastQuantities(database, { panelId, serviceId, targetKind, min, max })
      return { of, quantities }
    },
    [],
    of,
  )
  // For a moment after a change these are still those of another service.
  return read?.of === of ? read.quantities : NONE
}
