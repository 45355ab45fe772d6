import { lazy } from '../../components/lazy'

/** What the browser threw away. Few will ever see it. */
export const Lost = lazy(() => import('./lost-data').then((module) => module.LostData))
