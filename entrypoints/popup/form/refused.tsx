import { answerWords } from '../../../components/answer-words'
import { Notice } from '../../../components/notice'
import { useNow } from '../../../components/use-now'
import type { ReadForm } from '../../../lib/orders/form/order-form'
import type { Refusal } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'
import { refusalButton } from './refusal-buttons'
import type { CatalogueView } from './use-catalogue'

interface Props {
  readonly refusal: Refusal & { readonly at: number }
  readonly form: ReadForm
  readonly panel: Panel
  readonly catalogue: CatalogueView
  readonly setQuantity: (quantity: string) => void
}

/** The panel's no to this very order a moment ago, with the button that puts it right where there is one. */
export function Refused({ refusal, ...given }: Props) {
  const { title, money, advice, quote, action } = answerWords(refusal, 'order', useNow())
  return (
    <Notice tone="danger" title={title} quote={quote} actions={[refusalButton(action, given)]} alert>
      <p>
        {money} {advice}
      </p>
    </Notice>
  )
}
