import { answerText } from '../../../components/answer-text'
import { keyHash } from '../../../components/key-hash'
import { Notice } from '../../../components/notice'
import { useNow } from '../../../components/use-now'
import { t } from '../../../lib/i18n'
import type { Failure, Refusal } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'
import { originsOf } from '../../../lib/panels/panel-permission'
import { requestPermission } from '../../../lib/panels/permissions'

interface Props {
  /** With its time, unless it is from just now. */
  readonly trouble: (Refusal | Failure) & { readonly at?: number }
  readonly panel: Panel
  readonly hasCatalog: boolean
  readonly onRetry: () => void
}

/** Why the services could not be fetched, and what to do about it. */
export function SyncTrouble({ trouble, panel, hasCatalog, onRetry }: Props) {
  const { title, money, advice, quote, action } = answerText(trouble, 'question', useNow())
  const retry = { label: t('try_again'), run: onRetry }
  // The browser shows its prompt only if it is requested within the click.
  const allow = {
    label: t('allow_again'),
    run: () => void requestPermission(originsOf(panel.url) ?? '').then((isGiven) => isGiven && onRetry()),
  }
  return (
    <Notice
      tone="warn"
      title={title}
      quote={quote}
      actions={[action?.kind === 'allow-again' ? allow : retry]}
    >
      <p>
        {t(hasCatalog ? 'services_old_shown' : 'services_none_known')} {money} {advice}
      </p>
      {action?.kind === 'change-key' && (
        <p>
          <a href={`/options.html#${keyHash(panel.id)}`}>{t('change_key')}</a>
        </p>
      )}
    </Notice>
  )
}
