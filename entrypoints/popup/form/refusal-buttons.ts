import type { AnswerAction } from '../../../components/answer-words'
import type { NoticeAction } from '../../../components/notice'
import { formatCount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { ReadForm } from '../../../lib/orders/form/order-form'
import type { Panel } from '../../../lib/panels/panel'
import { panelButton } from '../panel-button'
import type { CatalogueView } from './use-catalogue'

interface Given {
  readonly form: ReadForm
  readonly panel: Panel
  readonly catalogue: Pick<CatalogueView, 'sync' | 'isSyncing'>
  readonly setQuantity: (quantity: string) => void
}

/** The button in the form for what a panel refused, where one puts it right. */
export function refusalButton(action: AnswerAction | undefined, given: Given): NoticeAction | undefined {
  if (action?.act === 'set-quantity') {
    const { quantity } = action
    if (!mayBe(quantity, given.form)) return refresh(given)
    return {
      label: t('action_set_quantity', { quantity: formatCount(quantity) }),
      run: () => given.setQuantity(String(quantity)),
    }
  }
  return action?.act === 'refresh-services' ? refresh(given) : panelButton(action, given.panel)
}

/** A number that the form itself would refuse comes from limits that have changed: the services are to be refreshed. */
const mayBe = (quantity: number, { type, service }: ReadForm): boolean =>
  type?.pieces === 'quantity' && service !== undefined && quantity >= service.min && quantity <= service.max

const refresh = ({ catalogue }: Given): NoticeAction => ({
  label: t('action_refresh_services'),
  run: catalogue.sync,
  isBusy: catalogue.isSyncing,
})
