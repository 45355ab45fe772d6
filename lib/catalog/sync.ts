import type { Environment } from '../environment'
import type { Services } from '../panel-api/client'
import type { Answer } from '../panel-api/model'
import { isOpenPanel, noteAnswer, openPanel, updatePanel } from '../panels/open'
import type { CatalogueRecord } from './catalogue'

/** Panels allow `services` as rarely as ten times an hour; prices change some fifteen times a day. */
const STALE_MS = 6 * 60 * 60_000

export const isStale = (catalogue: Pick<CatalogueRecord, 'at'> | undefined, now: number): boolean =>
  catalogue === undefined || now - catalogue.at > STALE_MS

export async function saveCatalogue(
  panelId: string,
  { services }: Services,
  { database, now }: Environment,
): Promise<void> {
  await database.put('catalogues', { panelId, at: now(), services })
}

const underWay = new Map<string, Promise<Answer<Services>>>()

/** Fetches an account's catalogue anew and replaces the stored one. One request at a time for each account. */
export function syncCatalogue(panelId: string, environment: Environment): Promise<Answer<Services>> {
  const running = underWay.get(panelId)
  if (running) return running
  const sync = fetchCatalogue(panelId, environment).finally(() => underWay.delete(panelId))
  underWay.set(panelId, sync)
  return sync
}

async function fetchCatalogue(panelId: string, environment: Environment): Promise<Answer<Services>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  const answer = await opened.client.services()
  await noteAnswer(panelId, answer, environment)
  if (answer.kind !== 'result') return answer
  await saveCatalogue(panelId, answer.value, environment)
  await updatePanel(panelId, (panel) => ({ ...panel, services: answer.value.services.length }), environment)
  environment.announce('catalogues')
  return answer
}
