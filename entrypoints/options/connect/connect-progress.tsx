import { Notice } from '../../../components/notice'
import { t } from '../../../lib/i18n'
import type { Attempt } from './connect-attempt'
import { failureOf } from './connect-text'

/** What an attempt is doing now, or which of its steps failed and what to do about it. */
export function ConnectProgress({ attempt }: { readonly attempt: Attempt }) {
  const failure = failureOf(attempt)
  return (
    <>
      <div class="connect-progress" role="status">
        {attempt.state === 'asking' && <Working text={t('connect_asking')} />}
        {attempt.state === 'testing' && <Working text={t('connect_testing')} />}
      </div>
      {failure && (
        <Notice tone="danger" title={failure.title} quote={failure.quote} alert>
          <p>
            {failure.money} {failure.advice}
          </p>
          {failure.step && <p class="quiet small">{t('connect_step', { step: failure.step })}</p>}
        </Notice>
      )}
    </>
  )
}

export const Working = ({ text }: { readonly text: string }) => (
  <p class="working">
    <span class="spinner" aria-hidden="true" />
    {text}
  </p>
)
