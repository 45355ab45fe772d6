import { answerWords } from '../../components/answer-words'
import { Notice } from '../../components/notice'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { act } from './act'

/** What stands in the way of the account, with the button that puts it right where there is one. */
export function TroubleNotice({ panel }: { readonly panel: Panel }) {
  const { trouble } = panel
  if (!trouble) return null
  const isOffline = trouble.kind === 'failure' && trouble.failure === 'offline' && !navigator.onLine
  if (isOffline) {
    return (
      <Notice tone="warn" title={t('offline_title')}>
        <p>{t('offline_text')}</p>
      </Notice>
    )
  }
  const { title, advice, quote } = answerWords(trouble)
  const needsPermission = trouble.kind === 'failure' && trouble.failure === 'no-permission'
  const needsKey =
    (trouble.kind === 'refusal' && trouble.class === 'key') ||
    (trouble.kind === 'failure' && trouble.failure === 'no-key')
  return (
    <Notice tone="warn" title={title} quote={quote}>
      <p>{advice}</p>
      {needsPermission && (
        <p>
          <button type="button" class="button" onClick={() => act(({ allowAgain }) => allowAgain(panel))}>
            {t('allow_again')}
          </button>
        </p>
      )}
      {needsKey && (
        <p>
          <button type="button" class="button" onClick={() => act(({ openOptions }) => openOptions())}>
            {t('change_key')}
          </button>
        </p>
      )}
    </Notice>
  )
}
