import { lazy } from '../../../components/lazy'

/** What a search found. Its code is loaded when the field has the focus. */
export const Found = lazy(() => import('./found').then((module) => module.Found))
