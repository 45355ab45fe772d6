import { lazy } from '../../components/lazy'
import type { Panel } from '../../lib/panels/panel'

const Trouble = lazy(() => import('./trouble').then((module) => module.Trouble))

/** What is wrong with the account. Its texts are loaded only if there is something to say. */
export const TroubleNotice = ({ panel }: { readonly panel: Panel }) =>
  panel.trouble ? <Trouble panel={panel} trouble={panel.trouble} /> : null
