import { answerText } from '../../../../components/answer-text'
import { Notice } from '../../../../components/notice'
import { useNow } from '../../../../components/use-now'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Refusal } from '../../../../lib/panel-api/model'
import type { Panel } from '../../../../lib/panels/panel'
import type { CatalogView } from '../service/use-catalog'
import { refusalButton } from './refusal-buttons'

interface Props {
  readonly refusal: Refusal & { readonly at: number }
  readonly form: ReadForm
  readonly panel: Panel
  readonly catalog: CatalogView
  readonly setQuantity: (quantity: string) => void
}

/** The panel's refusal of this very order a moment ago, with the button that fixes it if there is one. */
export function Refused({ refusal, ...given }: Props) {
  const { title, money, advice, quote, action } = answerText(refusal, 'order', useNow())
  return (
    <Notice tone="danger" title={title} quote={quote} actions={[refusalButton(action, given)]} alert>
      <p>
        {money} {advice}
      </p>
    </Notice>
  )
}
