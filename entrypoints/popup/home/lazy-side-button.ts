import { lazy } from '../../../components/lazy'

/** The popup shows its balances and orders before it. */
export const SideButton = lazy(() => import('./side-button').then((module) => module.SideButton))
