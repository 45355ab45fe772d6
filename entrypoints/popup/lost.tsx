import { lazy } from '../../components/lazy'

/** What the browser deleted. Few users will ever see it. */
export const Lost = lazy(() => import('./lost-data').then((module) => module.LostData))
