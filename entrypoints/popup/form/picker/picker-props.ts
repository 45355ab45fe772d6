import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import type { Change } from '../use-draft'
import type { RecentServices } from '../use-recent-services'

export interface PickerProps {
  readonly draftId: string
  readonly catalog: CatalogRecord
  readonly panel: Panel
  /** The link's target, as far as its address tells. */
  readonly target: Recognized | undefined
  readonly recent: RecentServices
  /** As typed. */
  readonly quantity: string
  readonly error: string | undefined
  readonly change: Change
}
