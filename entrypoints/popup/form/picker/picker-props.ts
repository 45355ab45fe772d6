import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import type { CatalogView } from '../service/use-catalog'
import type { Change } from '../use-draft'
import type { RecentServices } from './use-recent-services'

export interface PickerProps {
  readonly draftId: string
  /** The services of the draft's account, and how fetching them goes. */
  readonly view: CatalogView
  /** The catalogs of the other accounts that are searched with it; `undefined` until they have been read. */
  readonly others: readonly CatalogRecord[] | undefined
  readonly panel: Panel
  readonly panels: readonly Panel[]
  /** The link's target, as far as its address tells. */
  readonly target: Recognized | undefined
  readonly recent: RecentServices
  /** As typed. */
  readonly quantity: string
  readonly error: string | undefined
  readonly change: Change
  /** Whether the search is to be open, unless it was left closed. */
  readonly startsOpen: boolean
  /** Whether the user has just asked for it: it is open, however it was left. */
  readonly isAsked: boolean
  /** Returns to the service that was chosen before, if there was one. */
  readonly onBack: () => void
  readonly onPicked: () => void
}
