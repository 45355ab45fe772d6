import { failureTitle } from '../../../../components/answer-text'
import { Quote } from '../../../../components/quote'
import { Button } from '../../../../components/ui/button'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import type { Evidence } from '../../../../lib/orders/unconfirmed/judge-evidence'
import type { Panel } from '../../../../lib/panels/panel'
import { goHome } from '../../navigation'
import { Dismiss } from './dismiss'
import { balancesText, conclusionText, placedText, verdictText } from './evidence-text'
import { FoundNumbers } from './found-numbers'
import { NumberForm } from './number-form'
import { useEvidence } from './use-evidence'
import { useFindNumber } from './use-find-number'
import { useResolve } from './use-resolve'

interface Props {
  readonly order: Order
  readonly panel: Panel | undefined
}

/** It is unknown whether the panel accepted the order: what the balance says, and the user's decision. */
export function Unconfirmed({ order, panel }: Props) {
  const resolving = useResolve(order.id)
  const evidence = useEvidence(order)
  const finding = useFindNumber(order.id)
  const isAsking = resolving.isBusy || finding.isBusy
  return (
    <section class="unconfirmed stack" aria-labelledby="unconfirmed-title">
      <div>
        <h2 id="unconfirmed-title">{t('unconfirmed_title')}</h2>
        {/* There from the first moment, so that the fields below stay where they are. */}
        <p class="verdict">
          {evidence && (
            <>
              <strong>{verdictText(evidence)}</strong> <span>{conclusionText(evidence, order)}</span>
            </>
          )}
        </p>
      </div>
      <NumberForm order={order} panel={panel} resolving={resolving} />
      <div class="row wrap">
        <Dismiss otherwise={placedText(evidence, order)} resolving={resolving} />
        <Button id="order-later" onClick={goHome}>
          {t('unconfirmed_later')}
        </Button>
        {/* Last, so that it takes no other button's place. */}
        {finding.isPossible && (
          <Button id="order-find" aria-disabled={isAsking} onClick={() => void finding.look()}>
            {t('find_number')}
          </Button>
        )}
      </div>
      <p class="asking small quiet" role="status">
        {isAsking && t('unconfirmed_checking')}
      </p>
      {finding.reply && (
        <FoundNumbers
          order={order}
          reply={finding.reply}
          onChoose={(number) => {
            finding.close()
            void resolving.say(number)
          }}
          onClose={finding.close}
        />
      )}
      {(resolving.isFailed || finding.isFailed) && (
        <p class="field-error" role="alert">
          {t('command_failed')}
        </p>
      )}
      <Known order={order} evidence={evidence} />
    </section>
  )
}

interface KnownProps {
  readonly order: Order
  readonly evidence: Evidence | undefined
}

/** All that is known, for those who want to look closer. */
function Known({ order, evidence }: KnownProps) {
  const lost = order.history.findLast(({ event }) => event === 'no-answer')
  const balances = evidence && balancesText(evidence, order)
  return (
    <details>
      <summary>{t('unconfirmed_known')}</summary>
      <div class="stack small">
        <p>
          {lost?.failure && failureTitle(lost.failure)} {t('unconfirmed_text')}
        </p>
        {lost?.message && <Quote text={lost.message} />}
        {balances && <p>{balances}</p>}
        <p>{t('unconfirmed_wait')}</p>
      </div>
    </details>
  )
}
