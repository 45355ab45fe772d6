import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { command } from '../../lib/commands/client'
import { type MessageKey, t } from '../../lib/i18n'
import { ORDER_EVENT_KINDS, type OrderEventKind } from '../../lib/orders/order/order-events'
import { type NotificationChoice, readChoice, requestNotifications, toggled } from './notification-choice'

/** The outcome of the last click. */
type SaveState = 'nothing' | 'saved' | 'refused' | 'failed'

const labelOf = (kind: OrderEventKind) => t(`options_notify_${kind.replace('-', '_')}` as MessageKey)

/** What the user wants to be notified of: nothing until they ask, and then only what they ask for. */
export function Notifications() {
  const [choice, setChoice] = useState<NotificationChoice>()
  const [saveState, setSaveState] = useState<SaveState>('nothing')
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    void readChoice().then(setChoice)
  }, [])

  async function run(job: () => Promise<SaveState>) {
    setSaveState('nothing')
    setBusy(true)
    const outcome = await job().catch((): SaveState => 'failed')
    // The checkboxes show what is stored, whatever was clicked.
    setChoice(await readChoice())
    setSaveState(outcome)
    setBusy(false)
  }

  function choose(current: NotificationChoice, kind: OrderEventKind, isOn: boolean) {
    const asked = isOn ? requestNotifications() : undefined
    const kinds = toggled(current.kinds, kind, isOn)
    setChoice({ ...current, kinds })
    void run(async () => {
      if (asked && !(await asked)) return 'refused'
      await command('chooseNotifications', { kinds })
      return 'saved'
    })
  }

  function allowAgain() {
    const asked = requestNotifications()
    void run(async () => ((await asked) ? 'saved' : 'refused'))
  }

  if (!choice) return null
  const { kinds, isAllowed } = choice
  const isWithdrawn = kinds.length > 0 && !isAllowed && !isBusy && saveState !== 'refused'
  return (
    <section class="stack" aria-labelledby="notifications-title" id="notifications">
      <h2 id="notifications-title">{t('options_notifications')}</h2>
      <p class="quiet" id="notifications-text">
        {t('options_notify_text')}
      </p>
      <fieldset class="choices" aria-describedby="notifications-text">
        <legend>{t('options_notify_legend')}</legend>
        {ORDER_EVENT_KINDS.map((kind) => (
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
        {saveState === 'saved' && t('options_notify_saved')}
      </p>
      {saveState === 'refused' && (
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
      {saveState === 'failed' && <Notice tone="danger" title={t('command_failed')} alert />}
    </section>
  )
}
