import { browser } from 'wxt/browser'
import { announcer } from '../../lib/announcements'
import { localMark } from '../../lib/data-loss/mark'
import { watchForLoss } from '../../lib/data-loss/watch'
import { openDatabase } from '../../lib/db/open'
import type { Environment } from '../../lib/environment'
import { retry } from '../../lib/orders/ledger/retry'
import { recoverOrders } from '../../lib/orders/unconfirmed/recover'
import { httpTransport } from '../../lib/panel-api/http'
import { writeGroups } from '../../lib/panel-api/spare-connections'
import { ensureConnectionRule } from '../../lib/panels/connection-rule'
import { demoTransport } from '../../lib/panels/demo-account'
import { rememberPause, updatePanel } from '../../lib/panels/open'
import type { Panel } from '../../lib/panels/panel'
import { hasPermission } from '../../lib/panels/permissions'
import { panelQueues } from '../../lib/panels/queues'
import { sessionSpares } from '../../lib/panels/spare-store'
import { localVault } from '../../lib/panels/vault'
import { keepAwake } from './keep-awake'
import { notifier } from './notifications'
import type { Ready } from './ready'

export async function bootstrap(): Ready {
  const environment = await realEnvironment()
  // Nothing waits for it: it changes nothing that the worker does, only what the pages show.
  void environment.lossWatch.check()
  // Neither may keep the worker from waking: placing an order asks for the protection again and stops without it,
  // and what could not be settled now is settled by the next life.
  await Promise.allSettled([environment.protectWrites(), recoverOrders(environment)])
  return environment
}

/** The build writes it, see `wxt.config.ts`: the worker carries no catalogue that few lives of it need. */
const readDemoServices = async () => (await fetch(browser.runtime.getURL('/demo-services.json'))).json()

const now = () => Date.now()
/** The time as it was when this life began, and what has passed since: no one sets it. */
const steadyNow = () => performance.timeOrigin + performance.now()
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function realEnvironment(): Promise<Environment> {
  // Taking over the data of an earlier version may take longer than an idle worker lives.
  let database = await keepAwake(openDatabase())
  // The browser closes it by itself where its files were damaged or cleared: the next step finds it open again.
  const keepOpen = () => database.addEventListener('close', () => void reopen())
  async function reopen(): Promise<void> {
    // Where that fails, the next life opens it.
    const again = await retry(openDatabase).catch(() => undefined)
    if (!again) return
    database = again
    keepOpen()
    // It may have been thrown away and made anew.
    void environment.lossWatch.check()
  }
  keepOpen()
  const tellPages = announcer()
  const listeners = new Set<() => void>()
  const environment: Environment = {
    get database() {
      return database
    },
    vault: localVault,
    lossWatch: watchForLoss(() => environment, localMark),
    now,
    newId: () => crypto.randomUUID(),
    workerId: crypto.randomUUID(),
    announce(...changes) {
      tellPages(...changes)
      if (changes.includes('orders')) for (const listener of listeners) listener()
      environment.lossWatch.checkSoon()
    },
    onOrdersChanged: (listener) => listeners.add(listener),
    tell: (news) => tell(news),
    hasPermission,
    transportTo: ({ kind, ...panel }) => (kind === 'demo' ? demo : queueOf(panel).through(httpTo(panel))),
    protectWrites: ensureConnectionRule,
  }
  const groups = writeGroups(sessionSpares, steadyNow)
  const tell = notifier(environment)
  const demo = demoTransport(environment, readDemoServices)
  const queueOf = panelQueues(
    { now: () => performance.now(), date: now, sleep, online: () => navigator.onLine },
    (...pause) => void retry(() => rememberPause(...pause, environment)).catch(() => undefined),
  )
  const httpTo = ({ id, url, ...habits }: Pick<Panel, 'id' | 'url' | 'wantsLength' | 'unprotected'>) =>
    httpTransport(url, {
      habits,
      groups,
      onLearn: (lesson) => void updatePanel(id, (panel) => ({ ...panel, ...lesson }), environment),
    })
  return environment
}
