import { lazy } from '../../../components/lazy'

/** Only the side panel loads it. */
export const HowToTake = lazy(() => import('./how-to-take').then((module) => module.HowToTake))
