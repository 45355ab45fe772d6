import { answerText } from '../../../../components/answer-text'
import { Quote } from '../../../../components/quote'
import { Button } from '../../../../components/ui/button'
import { formatAmount, formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import type { FindNumberReply, PossibleOrder } from '../../../../lib/orders/unconfirmed/find-number'
import { Question } from '../question'

interface Props {
  readonly order: Order
  readonly reply: FindNumberReply
  readonly onChoose: (number: string) => void
  readonly onClose: () => void
}

/** What the panel has among the numbers that an order can have. The user chooses; nothing is taken by itself. */
export const FoundNumbers = ({ order, reply, onChoose, onClose }: Props) => (
  <Question id="found-numbers" title={titleOf(reply)} no={t('find_number_close')} onNo={onClose}>
    {reply.kind === 'looked' ? (
      <>
        <p>{lookedText(order, reply)}</p>
        {reply.possible.length > 0 && (
          <ul class="possible-orders">
            {reply.possible.map((possible) => (
              <Possible key={possible.number} possible={possible} onChoose={onChoose} />
            ))}
          </ul>
        )}
        {!reply.isWhole && <p class="quiet small">{t('find_number_more')}</p>}
      </>
    ) : (
      <Unanswered reply={reply} />
    )}
  </Question>
)

type Looked = Extract<FindNumberReply, { readonly kind: 'looked' }>

function titleOf(reply: FindNumberReply): string {
  if (reply.kind === 'no-range') return t('find_number_no_range')
  if (reply.kind !== 'looked') return answerText(reply).title
  if (reply.possible.length === 0) return t('find_number_none')
  return t(reply.possible.length === 1 ? 'find_number_one' : 'find_number_several')
}

const lookedText = ({ charge, currency }: Order, { possible, first, last }: Looked): string =>
  possible.length === 0
    ? t('find_number_none_text', { first, last, amount: formatAmount(charge, currency) })
    : t('find_number_only_charge', { amount: formatAmount(charge, currency) })

function Possible({
  possible: { number, charge, currency, rawStatus, startCount },
  onChoose,
}: {
  readonly possible: PossibleOrder
  readonly onChoose: (number: string) => void
}) {
  const facts = { amount: formatAmount(charge, currency), status: rawStatus }
  return (
    <li class="row wrap">
      <span class="grow">
        {startCount === undefined
          ? t('find_number_facts', facts)
          : t('find_number_facts_start', { ...facts, start: formatCount(startCount) })}
      </span>
      <Button onClick={() => onChoose(number)}>{t('find_number_choose', { number })}</Button>
    </li>
  )
}

function Unanswered({ reply }: { readonly reply: Exclude<FindNumberReply, Looked> }) {
  if (reply.kind === 'no-range') return <p>{t('find_number_no_range_text')}</p>
  const { advice, quote } = answerText(reply)
  return (
    <>
      <p>{advice}</p>
      {quote && <Quote text={quote} />}
    </>
  )
}
