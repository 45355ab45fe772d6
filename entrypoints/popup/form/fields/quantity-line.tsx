import type { ComponentChildren } from 'preact'
import { Chip } from '../../../../components/ui/chip'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Service } from '../../../../lib/panel-api/model'
import { useLastQuantities } from './use-last-quantities'

interface Props {
  readonly panelId: string
  readonly service: Service
  /** What the link is for, as the ledger stores it. */
  readonly targetKind: string | undefined
  /** The quantity in the field, if it can be read. */
  readonly quantity: number | undefined
  readonly onQuantity: (quantity: string) => void
  /** What else stands in this line. */
  readonly children?: ComponentChildren
}

/** Beneath the quantity, in a line that is there before it is known what stands in it: what was ordered before, one click each. */
export function QuantityLine({ panelId, service, targetKind, quantity, onQuantity, children }: Props) {
  const quantities = useLastQuantities(panelId, service, targetKind)
  return (
    <div class="row quantity-line">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and takes a legend; these are a row of buttons */}
      <div
        class="chips grow"
        role="group"
        aria-label={t('quantities_before')}
        hidden={quantities.length === 0}
      >
        {quantities.map((one) => (
          <Chip key={one} isOn={one === quantity} onClick={() => onQuantity(String(one))}>
            {formatCount(one)}
          </Chip>
        ))}
      </div>
      {children}
    </div>
  )
}
