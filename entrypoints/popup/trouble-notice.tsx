import { lazy } from '../../components/lazy'
import type { Panel } from '../../lib/panels/panel'

const Trouble = lazy(() => import('./trouble').then((module) => module.Trouble))

/** What stands in the way of the account. Its words are fetched where there is something to say. */
export const TroubleNotice = ({ panel }: { readonly panel: Panel }) =>
  panel.trouble ? <Trouble panel={panel} trouble={panel.trouble} /> : null
