import { type DemoService, demoCatalog } from '../../lib/demo/catalog'

/** The first service of the simulated catalog that fits. @throws when there is none */
export function findService(fits: (service: DemoService) => boolean, seed = 1): DemoService {
  const found = demoCatalog(seed).find(fits)
  if (!found) throw new Error('The simulated catalogue has no such service')
  return found
}
