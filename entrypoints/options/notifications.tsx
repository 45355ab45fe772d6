import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { command } from '../../lib/commands/client'
import { type MessageKey, t } from '../../lib/i18n'
import { NEWS_KINDS, type NewsKind } from '../../lib/orders/order/news'
import { askToNotify, type NewsChoice, readChoice, toggled } from './news-choice'

/** What came of the last click. */
type Said = 'nothing' | 'saved' | 'refused' | 'failed'

const labelOf = (kind: NewsKind) => t(`options_notify_${kind.replace('-', '_')}` as MessageKey)

/** What the person wants to be told of: nothing until they ask, and then only what they ask for. */
export function Notifications() {
  const [choice, setChoice] = useState<NewsChoice>()
  const [said, setSaid] = useState<Said>('nothing')
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    void readChoice().then(setChoice)
  }, [])

  async function run(job: () => Promise<Said>) {
    setSaid('nothing')
    setBusy(true)
    const outcome = await job().catch((): Said => 'failed')
    // What is stored shows, whatever was clicked.
    setChoice(await readChoice())
    setSaid(outcome)
    setBusy(false)
  }

  function choose(current: NewsChoice, kind: NewsKind, isOn: boolean) {
    const asked = isOn ? askToNotify() : undefined
    const kinds = toggled(current.kinds, kind, isOn)
    setChoice({ ...current, kinds })
    void run(async () => {
      if (asked && !(await asked)) return 'refused'
      await command('chooseNotifications', { kinds })
      return 'saved'
    })
  }

  function allowAgain() {
    const asked = askToNotify()
    void run(async () => ((await asked) ? 'saved' : 'refused'))
  }

  if (!choice) return null
  const { kinds, isAllowed } = choice
  const isWithdrawn = kinds.length > 0 && !isAllowed && !isBusy && said !== 'refused'
  return (
    <section class="stack" aria-labelledby="notifications-title" id="notifications">
      <h2 id="notifications-title">{t('options_notifications')}</h2>
      <p class="quiet" id="notifications-text">
        {t('options_notify_text')}
      </p>
      <fieldset class="choices" aria-describedby="notifications-text">
        <legend>{t('options_notify_legend')}</legend>
        {NEWS_KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ currentTarget }) => choose(choice, kind, currentTarget.checked)}
            />
            <span>{labelOf(kind)}</span>
          </label>
        ))}
      </fieldset>
      <p class="card-message small quiet" role="status">
        {said === 'saved' && t('options_notify_saved')}
      </p>
      {said === 'refused' && (
        <Notice tone="warn" title={t('options_notify_refused')} alert>
          <p>{t('options_notify_refused_text')}</p>
        </Notice>
      )}
      {isWithdrawn && (
        <Notice
          tone="warn"
          title={t('options_notify_withdrawn')}
          actions={[{ label: t('allow_again'), run: allowAgain }]}
        >
          <p>{t('options_notify_withdrawn_text')}</p>
        </Notice>
      )}
      {said === 'failed' && <Notice tone="danger" title={t('command_failed')} alert />}
    </section>
  )
}
