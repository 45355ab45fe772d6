import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { titleId } from './title-id'
import type { TaskLine } from './use-task'

/** What is being done with a panel in a form of its card. */
export type Task = 'rename' | 'key' | 'address' | 'limits' | 'remove'

interface Props {
  readonly panel: Panel
  readonly isDefault: boolean
  readonly task: Task | undefined
  /** Opens a form, or closes the open one. */
  readonly onTask: (task: Task | undefined, button: HTMLElement) => void
  readonly work: TaskLine
}

/** @param acceptShort the user accepts that the panel has so few services */
export async function refreshServices(id: string, acceptShort?: true): Promise<string> {
  const outcome = await command('syncCatalog', { id, ...(acceptShort ? { acceptShort } : {}) })
  if (outcome.kind === 'done') return t('options_services_fresh')
  // The card's own notice reports any other failure by now; if a list was put aside before, it has nothing new to say.
  return outcome.kind === 'failure' && outcome.failure === 'shrunken' ? t('failure_shrunken') : ''
}

export function PanelActions({ panel, isDefault, task, onTask, work }: Props) {
  const { id, kind } = panel
  const opener = (which: Task, label: string, look = 'button') => (
    <button
      type="button"
      class={look}
      aria-expanded={task === which}
      onClick={({ currentTarget }) => onTask(task === which ? undefined : which, currentTarget)}
    >
      {label}
    </button>
  )
  const makeDefault = () =>
    work('', async () => {
      await command('setDefaultPanel', { id })
      // The button is about to disappear.
      document.getElementById(titleId(id))?.focus()
      return t('options_default_set')
    })
  return (
    <div class="row wrap actions">
      {opener('rename', t('options_rename'))}
      {kind === 'http' && opener('key', t('options_change_key'))}
      {kind === 'http' && opener('address', t('options_change_address'))}
      {opener('limits', t('options_limits'))}
      {!isDefault && kind === 'http' && (
        <button type="button" class="button" onClick={() => void makeDefault()}>
          {t('options_make_default')}
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() => void work(t('services_loading'), () => refreshServices(id))}
      >
        {t('options_refresh_services')}
      </button>
      {opener('remove', t('options_remove'), 'button danger')}
    </div>
  )
}
