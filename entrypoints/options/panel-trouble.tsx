import { answerText } from '../../components/answer-text'
import { Notice } from '../../components/notice'
import { useNow } from '../../components/use-now'
import { command } from '../../lib/commands/client'
import { formatAge } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { originsOf } from '../../lib/panels/panel-permission'
import { requestPermission } from '../../lib/panels/permissions'
import type { TaskLine } from './use-task'

interface Props {
  readonly panel: Panel
  readonly work: TaskLine
  readonly onChangeKey: () => void
}

async function refresh(id: string): Promise<string> {
  const outcome = await command('refreshPanel', { id })
  return outcome.kind === 'done' ? t('options_works_again') : ''
}

/** What the last request to the panel ran into, and what to do about it. */
export function PanelTrouble({ panel, work, onChangeKey }: Props) {
  const now = useNow()
  const { id, url, trouble } = panel
  if (!trouble) return null
  const { title, money, advice, quote, action } = answerText(trouble, 'question', now)
  const isPermission = action?.kind === 'allow-again'

  const tryAgain = () => void work(t('options_asking_panel'), () => refresh(id))
  // The browser shows its prompt only if it is requested within the click.
  const allow = () => {
    const asked = requestPermission(originsOf(url) ?? '')
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
        {action?.kind === 'change-key' && (
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
