import type { ComponentChildren } from 'preact'
import { Notice } from '../../../../components/notice'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { loadRepetition } from '../../../../lib/orders/unconfirmed/read-evidence'
import { isPossiblyRepeated, isWatched } from '../../../../lib/orders/unconfirmed/repeated'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import { repeatedText } from './evidence-text'
import { useEvidence } from './use-evidence'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
  /** What the panel's answer means. */
  readonly children: ComponentChildren
}

/**
 * For an order that the panel answered and that the browser may have sent twice: says that there may be one more of it,
 * and paid for, than the answer accounts for.
 */
export const Repeated = (props: Props) =>
  isWatched(props.order, Date.now()) ? <Watched {...props} /> : props.children

function Watched({ order, panel, children }: Props) {
  const evidence = useEvidence(order, loadRepetition)
  if (!evidence || !isPossiblyRepeated(order, evidence, Date.now())) return children
  const isRefused = order.state === 'refused'
  return (
    <>
      <Notice
        tone="warn"
        title={t(isRefused ? 'repeated_refused_title' : 'repeated_title')}
        quote={isRefused ? order.history.at(-1)?.message : undefined}
        actions={[panel && panelButton({ kind: 'open-site' }, panel)]}
      >
        <p>{repeatedText(evidence, order)}</p>
        <p>{t(isRefused ? 'repeated_refused_text' : 'repeated_text', { panel: order.panelName })}</p>
      </Notice>
      {/* A refusal means that no money was spent, which the balance contradicts. */}
      {!isRefused && children}
    </>
  )
}
