import { handled } from '../db'
import type { Environment } from '../environment'
import type { Services } from '../panel-api/client'
import type { Answer } from '../panel-api/model'
import { isOpenPanel, noteAnswer, openPanel, updatePanel } from '../panels/open'

export async function saveCatalogue(
  panelId: string,
  { services }: Services,
  { database, now }: Environment,
): Promise<void> {
  const transaction = handled(database.transaction(['panels', 'catalogues'], 'readwrite'))
  // An account that was removed meanwhile has taken its catalogue with it.
  const panel = await transaction.objectStore('panels').get(panelId)
  if (panel) {
    const { currency } = panel.balance
    await transaction.objectStore('catalogues').put({ panelId, at: now(), currency, services })
  }
  await transaction.done
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
