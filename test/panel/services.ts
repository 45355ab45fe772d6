import { type DemoService, demoCatalogue } from '../../lib/demo/catalogue'

/** The first service of the simulated catalogue that fits. @throws when there is none */
export function findService(fits: (service: DemoService) => boolean, seed = 1): DemoService {
  const found = demoCatalogue(seed).find(fits)
  if (!found) throw new Error('The simulated catalogue has no such service')
  return found
}
