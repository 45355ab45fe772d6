import type { AnswerAction } from '../../../../components/answer-text'
import type { NoticeAction } from '../../../../components/notice'
import { formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import type { CatalogView } from '../service/use-catalog'

interface Given {
  readonly form: ReadForm
  readonly panel: Panel
  readonly catalog: Pick<CatalogView, 'sync' | 'isSyncing'>
  readonly setQuantity: (quantity: string) => void
}

/** The button in the form that fixes what a panel refused, if there is one. */
export function refusalButton(action: AnswerAction | undefined, given: Given): NoticeAction | undefined {
  if (action?.kind === 'set-quantity') {
    const { quantity } = action
    if (!mayBe(quantity, given.form)) return refresh(given)
    return {
      label: t('action_set_quantity', { quantity: formatCount(quantity) }),
      run: () => given.setQuantity(String(quantity)),
    }
  }
  return action?.kind === 'refresh-services' ? refresh(given) : panelButton(action, given.panel)
}

/**
 * A number that the form itself would reject comes from limits that have changed: the services need to be refreshed.
 */
const mayBe = (quantity: number, { type, service }: ReadForm): boolean =>
  type?.pieces === 'quantity' && service !== undefined && quantity >= service.min && quantity <= service.max

const refresh = ({ catalog }: Given): NoticeAction => ({
  label: t('action_refresh_services'),
  run: catalog.sync,
  isBusy: catalog.isSyncing,
})
