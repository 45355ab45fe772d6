import { answerWords } from '../../components/answer-words'
import { Notice } from '../../components/notice'
import { useNow } from '../../components/use-now'
import { command } from '../../lib/commands/client'
import { formatAge } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { originsOf } from '../../lib/panels/panel-permission'
import { askPermission } from '../../lib/panels/permissions'
import type { Work } from './work'

interface Props {
  readonly panel: Panel
  readonly work: Work
  readonly onChangeKey: () => void
}

async function refresh(id: string): Promise<string> {
  const outcome = await command('refreshPanel', { id })
  return outcome.kind === 'done' ? t('options_works_again') : ''
}

/** What the last request to the panel ran into, and the way out of it. */
export function PanelTrouble({ panel, work, onChangeKey }: Props) {
  const now = useNow()
  const { id, url, trouble } = panel
  if (!trouble) return null
  const { title, money, advice, quote, action } = answerWords(trouble, 'question', now)
  const isPermission = action?.act === 'allow-again'

  const tryAgain = () => void work(t('options_asking_panel'), () => refresh(id))
  // The browser asks only when it is asked in the very click.
  const allow = () => {
    const asked = askPermission(originsOf(url) ?? '')
    void work(t('connect_asking'), async () =>
      (await asked.catch(() => false)) ? refresh(id) : t('connect_not_allowed'),
    )
  }
  return (
    <Notice tone="warn" title={title} quote={quote}>
      <p>
        {money} {advice}
      </p>
      <p class="quiet small">
        {t('options_trouble_at', { age: formatAge(trouble.at, now) ?? t('just_now') })}
      </p>
      <p class="row wrap">
        {action?.act === 'change-key' && (
          <button type="button" class="button" onClick={onChangeKey}>
            {t('change_key')}
          </button>
        )}
        <button type="button" class="button" onClick={isPermission ? allow : tryAgain}>
          {isPermission ? t('allow_again') : t('try_again')}
        </button>
      </p>
    </Notice>
  )
}
