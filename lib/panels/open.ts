import { commitWith, withQuietDone } from '../db/transaction'
import type { Environment } from '../environment'
import { type PanelClient, panelClient } from '../panel-api/client'
import type { Answer, Balance, Dialect, Failure, Finding, Refusal } from '../panel-api/model'
import { type PauseName, pauseLeft } from '../panel-api/pause'
import { isAboutAccount } from '../panel-api/refusals'
import { failure } from '../panel-api/transport'
import { readAddress } from './address'
import { DEMO_KEY } from './demo-account'
import type { Panel } from './panel'

export interface OpenPanel {
  readonly panel: Panel
  readonly client: PanelClient
}

/**
 * Whether the browser lets us talk to a panel. Without permission a request would still arrive, and only its answer be
 * lost.
 */
export async function canReach(
  panel: Pick<Panel, 'kind' | 'url'>,
  environment: Environment,
): Promise<boolean> {
  if (panel.kind === 'demo') return true
  const address = readAddress(panel.url)
  return address.kind === 'address' && (await environment.hasPermission(address.origins))
}

/** The client of a connected panel, or why it cannot be used. */
export async function openPanel(panelId: string, environment: Environment): Promise<OpenPanel | Failure> {
  const [panel, kept] = await Promise.all([
    environment.database.get('panels', panelId),
    environment.vault.read(panelId),
  ])
  if (!panel) return failure('gone')
  if (!(await canReach(panel, environment))) {
    await recordAnswer(panelId, failure('no-permission'), environment)
    return failure('no-permission')
  }
  const key = panel.kind === 'demo' ? DEMO_KEY : kept
  if (key === undefined) return failure('no-key')
  const client = panelClient({
    key,
    transport: environment.transportTo(panel),
    dialect: dialectOf(panel),
    // A finding that could not be stored is made again.
    onFinding: (finding) => void saveFinding(panelId, finding, environment).catch(() => undefined),
  })
  return { panel, client }
}

export const isOpenPanel = (opened: OpenPanel | Failure): opened is OpenPanel => 'client' in opened

/** Changes a panel's row, if it still exists, and tells the pages. */
export async function updatePanel(
  panelId: string,
  change: (panel: Panel) => Panel,
  { database, announce }: Environment,
): Promise<Panel | undefined> {
  const transaction = withQuietDone(database.transaction('panels', 'readwrite'))
  const panel = await transaction.store.get(panelId)
  const next = panel && change(panel)
  if (next && next !== panel) commitWith(transaction, () => transaction.store.put(next))
  await transaction.done
  if (next && next !== panel) announce('panels')
  return next
}

const dialectOf = ({ missingFeatures: lacks = [], cancelsByOrder = false }: Panel): Dialect => ({
  lacks,
  cancelsByOrder,
})

/** Stores that a panel lacks a feature, or takes a request in another form, so that it is not detected again. */
export async function saveFinding(
  panelId: string,
  finding: Finding,
  environment: Environment,
): Promise<void> {
  await updatePanel(
    panelId,
    (panel) => {
      const { lacks, cancelsByOrder } = dialectOf(panel)
      if (!('lacks' in finding)) return cancelsByOrder ? panel : { ...panel, ...finding }
      return lacks.includes(finding.lacks) ? panel : { ...panel, missingFeatures: [...lacks, finding.lacks] }
    },
    environment,
  )
}

/** Stores for every account at an address how long, in milliseconds, the panel there wants to be left alone. */
export async function savePause(
  url: string,
  name: PauseName,
  pauseMs: number,
  { database, now, announce }: Environment,
): Promise<void> {
  const transaction = withQuietDone(database.transaction('panels', 'readwrite'))
  let isNew = false
  for (const panel of await transaction.store.getAll()) {
    const next = panel.url === url ? withPause(panel, name, pauseMs, now()) : panel
    if (next === panel) continue
    await transaction.store.put(next)
    isNew = true
  }
  await transaction.done
  if (isNew) announce('panels')
}

/** The account with a new pause, unless its current one ends later. One from under another clock does not count. */
function withPause(panel: Panel, name: PauseName, pauseMs: number, now: number): Panel {
  const known = panel[name]
  const isLonger = known && known.since <= now && pauseLeft(known, now) >= pauseMs
  return isLonger ? panel : { ...panel, [name]: { since: now, until: now + pauseMs } }
}

/**
 * Stores what an answer says about the account's health: its trouble, or none after a result.
 * @param learned what else a result showed, stored with it
 */
export async function recordAnswer(
  panelId: string,
  answer: Answer<unknown>,
  environment: Environment,
  learned?: Pick<Panel, 'balance'>,
): Promise<Panel | undefined> {
  const at = environment.now()
  // The browser's own connections are no trouble of the panel's.
  if (answer.kind === 'failure' && answer.failure === 'settling')
    return environment.database.get('panels', panelId)
  return updatePanel(
    panelId,
    (panel) => {
      if (answer.kind !== 'result') {
        return isLesser(panel, answer) ? panel : { ...panel, trouble: { ...answer, at } }
      }
      if (!panel.trouble && !learned) return panel
      const { trouble: _, ...rest } = panel
      return { ...rest, ...learned }
    },
    environment,
  )
}

/** A pause hides no refused key or account: those do not pass by waiting. */
const isLesser = ({ trouble }: Panel, answer: Refusal | Failure): boolean =>
  answer.kind === 'failure' &&
  answer.failure === 'waiting' &&
  trouble?.kind === 'refusal' &&
  (trouble.class === 'key' || trouble.class === 'account')

/**
 * {@link recordAnswer} for an answer about one order or refill: a refusal of that says nothing about the account, unless
 * it is about the account.
 */
export async function recordOrderAnswer(
  panelId: string,
  answer: Answer<unknown>,
  environment: Environment,
): Promise<void> {
  if (answer.kind !== 'refusal' || isAboutAccount(answer)) await recordAnswer(panelId, answer, environment)
}

/** Fetches the balance and stores it with its time. */
export async function refreshBalance(panelId: string, environment: Environment): Promise<Answer<Balance>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  return (await saveBalance(panelId, opened.client.balance(), environment)).answer
}

/**
 * Stores a panel's answer about the balance, in one transaction with what it says about the account.
 * @returns the answer, and the account's row by then
 */
export async function saveBalance(
  panelId: string,
  asked: Promise<Answer<Balance>>,
  environment: Environment,
): Promise<{ readonly answer: Answer<Balance>; readonly panel: Panel | undefined }> {
  const askedAt = environment.now()
  const answer = await asked
  const learned = answer.kind === 'result' ? { ...answer.value, at: environment.now(), askedAt } : undefined
  const panel = await recordAnswer(panelId, answer, environment, learned && { balance: learned })
  return { answer, panel }
}
