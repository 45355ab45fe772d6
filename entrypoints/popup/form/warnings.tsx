import { Notice } from '../../../components/notice'
import { formatAge, formatAmount, formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { isServiceKnown, type Order } from '../../../lib/orders/order'
import type { Checks } from './use-checks'
import type { Asked } from './use-confirming'

const SHOWN = 2

/** One by one: what it was, where, and when. */
function line(order: Order): string {
  const name = isServiceKnown(order) ? order.service.name : t('service_unknown')
  return t('same_target_line', name, order.panelName, formatAge(order.createdAt, Date.now()) ?? t('just_now'))
}

interface Props {
  readonly checks: Checks
  readonly asked: Asked
}

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' })

/** The gist in one line, for the place beside the button, where no scrolling hides it. */
export function warningLine({ sameTarget, repeat, denied }: Checks, { repeatAt }: Asked): string | undefined {
  const at = repeatAt ?? repeat?.createdAt
  if (at !== undefined) return t('repeat_title', formatAge(at, Date.now()) ?? t('just_now'))
  if (denied) return t('denied_title')
  return sameTarget.length > 0 ? `${t('same_target_title')}.` : undefined
}

/** What the person should know before they spend, as far as the ledger can tell. */
export function Warnings({ checks: { sameTarget, repeat, denied }, asked: { repeatAt } }: Props) {
  const at = repeatAt ?? repeat?.createdAt
  const others = sameTarget.filter(({ id }) => id !== repeat?.id)
  return (
    <>
      {at !== undefined && (
        <div key={repeatAt} ref={repeatAt === undefined ? null : intoView}>
          <Notice
            tone="warn"
            title={t('repeat_title', formatAge(at, Date.now()) ?? t('just_now'))}
            alert={repeatAt !== undefined}
          >
            <p>{t('repeat_text')}</p>
          </Notice>
        </div>
      )}
      {denied && (
        <Notice tone="warn" title={t('denied_title')}>
          <p>{t('denied_text', formatAmount(denied.charge, denied.currency))}</p>
        </Notice>
      )}
      {others.length > 0 && (
        <Notice title={t('same_target_title')}>
          <ul class="same-target">
            {others.slice(0, SHOWN).map((order) => (
              <li key={order.id} dir="auto">
                {line(order)}
              </li>
            ))}
            {others.length > SHOWN && (
              <li>{tCount('same_target_more', others.length - SHOWN, formatCount(others.length - SHOWN))}</li>
            )}
          </ul>
          <p>{t('same_target_text')}</p>
        </Notice>
      )}
    </>
  )
}
