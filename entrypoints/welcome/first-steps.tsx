import { useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { tryDemo } from '../../components/try-demo'
import { t } from '../../lib/i18n'

interface Props {
  /** Whether there is no panel yet. */
  readonly isFirst: boolean
  readonly hasDemo: boolean
  readonly onDemo: () => void
}

/** The two ways to start; users who have started already find the way to their panels here. */
export function FirstSteps({ isFirst, hasDemo, onDemo }: Props) {
  const [isFailed, setFailed] = useState(false)
  const begin = async () => {
    setFailed(false)
    if (await tryDemo()) onDemo()
    else setFailed(true)
  }
  return (
    <section class="stack" aria-label={t('welcome_begin')}>
      <div class="first-steps">
        <button
          type="button"
          class={isFirst ? 'button big primary' : 'button big'}
          onClick={() => location.assign('/options.html#connect')}
        >
          {t('connect_a_panel')}
        </button>
        {hasDemo ? (
          <a class="button big" href="/options.html">
            {t('welcome_manage')}
          </a>
        ) : (
          <button type="button" class="button big" onClick={() => void begin()}>
            {t('try_demo')}
          </button>
        )}
      </div>
      {!hasDemo && <p class="quiet center">{t('try_demo_hint')}</p>}
      {isFailed && <Notice tone="danger" title={t('command_failed')} alert />}
    </section>
  )
}
