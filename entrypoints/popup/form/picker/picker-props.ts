import type { CatalogueRecord } from '../../../../lib/catalog/catalogue'
import type { Recognised } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import type { Change } from '../use-draft'
import type { UsedBefore } from '../use-used'

export interface PickerProps {
  readonly draftId: string
  readonly catalogue: CatalogueRecord
  readonly panel: Panel
  /** What the link is of, as far as its address tells. */
  readonly target: Recognised | undefined
  readonly used: UsedBefore
  /** As typed. */
  readonly quantity: string
  readonly error: string | undefined
  readonly change: Change
}
