import { Notice } from '../../../../components/notice'
import { formatAge, formatAmount } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import { isServiceKnown, type Order } from '../../../../lib/orders/order/order'
import { lookAt } from '../../navigation'
import { intoView } from '../into-view'
import type { Amber } from './amber'
import type { Checks } from './use-checks'
import type { ConfirmQuestion } from './use-confirming'

const SHOWN = 2

/** One by one: what it was, where, and when. */
function line(order: Order): string {
  const name = isServiceKnown(order) ? order.service.name : t('service_unknown')
  return t('same_target_line', {
    service: name,
    panel: order.panelName,
    age: formatAge(order.createdAt, Date.now()) ?? t('just_now'),
  })
}

interface Props {
  readonly checks: Checks
  readonly asked: ConfirmQuestion
}

/** An unconfirmed order must be called neither active nor placed. */
const isUnsure = (order: Order | undefined): boolean => order?.state === 'unconfirmed'

/** How to describe the earlier order: as the subject of a question, or just as known. */
function repetition({ repeat }: Checks, asked: ConfirmQuestion) {
  const at = asked.repeatAt ?? repeat?.createdAt
  if (at === undefined) return undefined
  const unsure = asked.repeatAt === undefined ? isUnsure(repeat) : asked.isUnsure === true
  const age = formatAge(at, Date.now()) ?? t('just_now')
  return { unsure, title: t(unsure ? 'repeat_unsure_title' : 'repeat_title', { age }) }
}

/** The gist of each in one line, for the place beside the button. */
export function warningLines(checks: Checks, asked: ConfirmQuestion): readonly (Amber | undefined)[] {
  const { sameTarget, doubtfulDismissal } = checks
  const again = repetition(checks, asked)
  const line = (rank: Amber['rank'], text: string): Amber => ({ rank, text, at: 'button' })
  return [
    again && line('repeat', again.title),
    doubtfulDismissal && line('doubtful-dismissal', t('denied_title')),
    sameTarget.some(isUnsure) ? line('unsure-target', t('unsure_target_title')) : undefined,
    sameTarget.length > 0 ? line('same-target', t('same_target_title')) : undefined,
  ]
}

interface OthersProps {
  readonly title: string
  readonly text: string
  readonly orders: readonly Order[]
  readonly tone?: 'warn'
}

function Others({ title, text, orders, ...tone }: OthersProps) {
  if (orders.length === 0) return null
  const more = orders.length - SHOWN
  return (
    <Notice title={title} {...tone}>
      <ul class="same-target">
        {orders.slice(0, SHOWN).map((order) => (
          <li key={order.id} dir="auto">
            <button type="button" class="link-button" onClick={() => lookAt(order.id)}>
              {line(order)}
            </button>
          </li>
        ))}
        {more > 0 && <li>{tCount('same_target_more', more)}</li>}
      </ul>
      <p>{text}</p>
    </Notice>
  )
}

/** What the user should know before they spend, as far as the ledger can tell. */
export function Warnings({ checks, asked }: Props) {
  const { sameTarget, repeat, doubtfulDismissal } = checks
  const { repeatAt } = asked
  const again = repetition(checks, asked)
  const others = sameTarget.filter(({ id }) => id !== repeat?.id)
  return (
    <>
      {again && (
        <div key={repeatAt} ref={repeatAt === undefined ? null : intoView}>
          <Notice
            tone="warn"
            title={again.title}
            alert={repeatAt !== undefined}
            actions={[repeat && { label: t('look_at_order'), run: () => lookAt(repeat.id) }]}
          >
            <p>{t(again.unsure ? 'repeat_unsure_text' : 'repeat_text')}</p>
          </Notice>
        </div>
      )}
      {doubtfulDismissal && (
        <Notice tone="warn" title={t('denied_title')}>
          <p>
            {t('denied_text', { amount: formatAmount(doubtfulDismissal.charge, doubtfulDismissal.currency) })}
          </p>
        </Notice>
      )}
      <Others
        tone="warn"
        title={t('unsure_target_title')}
        text={t('unsure_target_text')}
        orders={others.filter(isUnsure)}
      />
      <Others
        title={t('same_target_title')}
        text={t('same_target_text')}
        orders={others.filter((order) => !isUnsure(order))}
      />
    </>
  )
}
