import { useRef } from 'preact/hooks'
import { priceText } from '../../../../components/price-text'
import { formatAmount, formatShare } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { type Dearer, dearerThan } from '../../../../lib/orders/form/dearer'
import type { Service } from '../../../../lib/panel-api/model'
import type { Amber } from '../confirm/amber'
import type { LinkState } from '../link/use-link'

function dearerText({ before, share }: Dearer, service: Service, currency: string): string {
  const now = priceText(service, currency)
  if (share === undefined) return t('dearer_was_free', { now })
  return t('dearer', { now, before: formatAmount(before, currency), share: formatShare(share) })
}

/** Says so where the chosen service costs more than when it was last ordered from this account. */
export function useDearer(
  service: Service | undefined,
  currency: string,
  memory: LinkState['memory'],
  isSending: boolean,
): Amber | undefined {
  const shown = useRef<Amber | undefined>(undefined)
  // While the order is being sent it is in the ledger, and is not the last one.
  if (isSending) return shown.current
  const now = service && { ...service, currency }
  const found = memory && now ? dearerThan({ ...memory.service, currency: memory.currency }, now) : undefined
  shown.current = service &&
    found && { rank: 'dearer', at: 'service', text: dearerText(found, service, currency) }
  return shown.current
}
