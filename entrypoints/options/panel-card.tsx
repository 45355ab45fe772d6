import { useRef, useState } from 'preact/hooks'
import { keyHash } from '../../components/key-hash'
import { ShortSyncNotice } from '../../components/short-sync-notice'
import { useLive } from '../../lib/browser/live'
import { readSetting } from '../../lib/db/settings'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import { ChangeAddress } from './change-address'
import { ChangeKey } from './change-key'
import { Limits } from './limits'
import { LimitsFact } from './limits-fact'
import { PanelActions, refreshServices, type Task } from './panel-actions'
import { PanelFacts } from './panel-facts'
import { PanelTrouble } from './panel-trouble'
import { RemovePanel } from './remove-panel'
import { Rename } from './rename'
import { titleId } from './title-id'
import { useTask } from './use-task'

/** Whether a screen that ran into a refused key led here. */
const isKeyWanted = (panelId: string) => location.hash === `#${keyHash(panelId)}`

interface Props {
  readonly panel: Panel
  readonly isDefault: boolean
  readonly onRemoved: (panel: Panel) => void
}

/** One account: what is known about it, its problems, and everything that can be done with it. */
export function PanelCard({ panel, isDefault, onRemoved }: Props) {
  const [task, setTask] = useState<Task | undefined>(isKeyWanted(panel.id) ? 'key' : undefined)
  const opener = useRef<HTMLElement>(null)
  const { message, work, isBusy } = useTask()
  const limits = useLive((database) => readSetting(database, 'limits'), ['panels'], panel.id)?.[panel.id]
  const isDemo = panel.kind === 'demo'
  const title = titleId(panel.id)

  const open = (next: Task | undefined, button: HTMLElement) => {
    opener.current = button
    setTask(next)
  }
  const changeKey = () => {
    // The notice's button disappears with what it reported.
    opener.current = null
    setTask('key')
  }
  const close = () => {
    setTask(undefined)
    const before = opener.current ?? document.getElementById(title)
    before?.focus()
  }
  const done = (text: string) => {
    close()
    void work('', async () => text)
  }
  return (
    <article class="card stack" aria-labelledby={title}>
      <header class="card-header">
        <h3 id={title} tabIndex={-1}>
          <bdi>{panel.name}</bdi>
        </h3>
        {isDefault && <span class="pill good">{t('options_default')}</span>}
        {isDemo && <span class="pill warn">{t('options_demo')}</span>}
      </header>
      {isDemo && <p class="demo-note">{t('demo_label')}</p>}
      <PanelFacts panel={panel} />
      <LimitsFact limits={limits} lowLine={panel.lowLine} />
      <PanelTrouble panel={panel} work={work} onChangeKey={changeKey} />
      <ShortSyncNotice
        panel={panel}
        isBusy={isBusy}
        onUse={() => void work(t('services_loading'), () => refreshServices(panel.id, true))}
        next={() => document.getElementById(title)}
      />
      <PanelActions panel={panel} isDefault={isDefault} task={task} onTask={open} work={work} />
      {message}
      {task === 'rename' && <Rename panel={panel} onDone={done} onCancel={close} />}
      {task === 'key' && <ChangeKey panel={panel} onDone={done} onCancel={close} />}
      {task === 'address' && <ChangeAddress panel={panel} onDone={done} onCancel={close} />}
      {task === 'limits' && <Limits panel={panel} limits={limits} onDone={done} onCancel={close} />}
      {task === 'remove' && <RemovePanel panel={panel} onRemoved={onRemoved} onCancel={close} />}
    </article>
  )
}
