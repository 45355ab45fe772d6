import { answerWords } from '../../../components/answer-words'
import { keyHash } from '../../../components/key-hash'
import { Notice } from '../../../components/notice'
import { useNow } from '../../../components/use-now'
import { t } from '../../../lib/i18n'
import type { Failure, Refusal } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'
import { originsOf } from '../../../lib/panels/panel-permission'
import { askPermission } from '../../../lib/panels/permissions'

interface Props {
  /** With its moment where it is not of just now. */
  readonly trouble: (Refusal | Failure) & { readonly at?: number }
  readonly panel: Panel
  readonly hasCatalogue: boolean
  readonly onRetry: () => void
}

/** Why the services could not be fetched, and the way out of it. */
export function SyncTrouble({ trouble, panel, hasCatalogue, onRetry }: Props) {
  const { title, money, advice, quote, action } = answerWords(trouble, 'question', useNow())
  const retry = { label: t('try_again'), run: onRetry }
  // The browser asks only when it is asked in the very click.
  const allow = {
    label: t('allow_again'),
    run: () => void askPermission(originsOf(panel.url) ?? '').then((isGiven) => isGiven && onRetry()),
  }
  return (
    <Notice tone="warn" title={title} quote={quote} actions={[action?.act === 'allow-again' ? allow : retry]}>
      <p>
        {t(hasCatalogue ? 'services_old_shown' : 'services_none_known')} {money} {advice}
      </p>
      {action?.act === 'change-key' && (
        <p>
          <a href={`/options.html#${keyHash(panel.id)}`}>{t('change_key')}</a>
        </p>
      )}
    </Notice>
  )
}
