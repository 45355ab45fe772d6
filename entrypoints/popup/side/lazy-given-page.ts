import { lazy } from '../../../components/lazy'

/** Only the side panel loads it. */
export const GivenPage = lazy(() => import('./given-page').then((module) => module.GivenPage))
