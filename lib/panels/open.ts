import { commitWith, withQuietDone } from '../db/transaction'
import type { Environment } from '../environment'
import { type PanelClient, panelClient } from '../panel-api/client'
import type { Answer, Balance, Dialect, Failure, Lesson, Refusal } from '../panel-api/model'
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

/** Whether the browser lets us talk to a panel. Without it a request would still arrive and only its answer be lost. */
export async function mayTalkTo(
  panel: Pick<Panel, 'kind' | 'url'>,
  environment: Environment,
): Promise<boolean> {
  if (panel.kind === 'demo') return true
  const address = readAddress(panel.url)
  return address.kind === 'address' && (await environment.hasPermission(address.origins))
}

/** The client of a connected panel, or why it cannot be talked to. */
export async function openPanel(panelId: string, environment: Environment): Promise<OpenPanel | Failure> {
  const [panel, kept] = await Promise.all([
    environment.database.get('panels', panelId),
    environment.vault.read(panelId),
  ])
  if (!panel) return failure('gone')
  if (!(await mayTalkTo(panel, environment))) {
    await noteAnswer(panelId, failure('no-permission'), environment)
    return failure('no-permission')
  }
  const key = panel.kind === 'demo' ? DEMO_KEY : kept
  if (key === undefined) return failure('no-key')
  const client = panelClient({
    key,
    transport: environment.transportTo(panel),
    dialect: dialectOf(panel),
    // What could not be kept is learned once more.
    onLearn: (lesson) => void rememberLesson(panelId, lesson, environment).catch(() => undefined),
  })
  return { panel, client }
}

export const isOpenPanel = (opened: OpenPanel | Failure): opened is OpenPanel => 'client' in opened

/** Changes a panel's row, if it is still there, and tells the pages. */
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

/** Keeps what a panel turned out not to know, or to take in another form, so that it is not found out again. */
export async function rememberLesson(
  panelId: string,
  lesson: Lesson,
  environment: Environment,
): Promise<void> {
  await updatePanel(
    panelId,
    (panel) => {
      const { lacks, cancelsByOrder } = dialectOf(panel)
      if (!('lacks' in lesson)) return cancelsByOrder ? panel : { ...panel, ...lesson }
      return lacks.includes(lesson.lacks) ? panel : { ...panel, missingFeatures: [...lacks, lesson.lacks] }
    },
    environment,
  )
}

/** Keeps with every account at an address for how many milliseconds the panel there wants to be left alone. */
export async function rememberPause(
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

/** The account with a new pause, unless the one that it has ends later. One from under another clock does not count. */
function withPause(panel: Panel, name: PauseName, pauseMs: number, now: number): Panel {
  const known = panel[name]
  const isLonger = known && known.since <= now && pauseLeft(known, now) >= pauseMs
  return isLonger ? panel : { ...panel, [name]: { since: now, until: now + pauseMs } }
}

/**
 * Keeps what an answer tells about the account's health: trouble where there was some, none after a result.
 * @param learned what else a result told, kept with it
 */
export async function noteAnswer(
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

/** A pause hides no key or account that the panel refused: those do not pass by waiting. */
const isLesser = ({ trouble }: Panel, answer: Refusal | Failure): boolean =>
  answer.kind === 'failure' &&
  answer.failure === 'waiting' &&
  trouble?.kind === 'refusal' &&
  (trouble.class === 'key' || trouble.class === 'account')

/**
 * {@link noteAnswer} for an answer about one order or refill: a no to that says nothing about the account, unless it
 * is about the account.
 */
export async function noteAnswerAboutOrder(
  panelId: string,
  answer: Answer<unknown>,
  environment: Environment,
): Promise<void> {
  if (answer.kind !== 'refusal' || isAboutAccount(answer)) await noteAnswer(panelId, answer, environment)
}

/** Asks for the balance and keeps it with its age. */
export async function refreshBalance(panelId: string, environment: Environment): Promise<Answer<Balance>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  return (await keepBalance(panelId, opened.client.balance(), environment)).answer
}

/**
 * Keeps what a panel answers about the balance, in one transaction with what that tells about the account.
 * @returns the answer, and the account's row as it is by then
 */
export async function keepBalance(
  panelId: string,
  asked: Promise<Answer<Balance>>,
  environment: Environment,
): Promise<{ readonly answer: Answer<Balance>; readonly panel: Panel | undefined }> {
  const askedAt = environment.now()
  const answer = await asked
  const learned = answer.kind === 'result' ? { ...answer.value, at: environment.now(), askedAt } : undefined
  const panel = await noteAnswer(panelId, answer, environment, learned && { balance: learned })
  return { answer, panel }
}
