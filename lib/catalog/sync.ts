import type { Environment } from '../environment'
import type { Services } from '../panel-api/client'
import type { Answer } from '../panel-api/model'
import { failure } from '../panel-api/transport'
import { isOpenPanel, noteAnswer, openPanel } from '../panels/open'
import { singleFlight } from '../single-flight'
import { saveCatalogue } from './save'

const once = singleFlight<Answer<Services>>()

/**
 * Fetches an account's catalogue anew and replaces the stored one. One request at a time for each account.
 * @param evenIfShorter the person says that the panel has so few services: without that, fewer than half of those
 * before replace nothing, and the failure is `shrunken`
 */
export function syncCatalogue(
  panelId: string,
  environment: Environment,
  evenIfShorter = false,
): Promise<Answer<Services>> {
  // Who says so is not given the answer of one who did not.
  return once(`${panelId} ${evenIfShorter}`, () => fetchCatalogue(panelId, environment, evenIfShorter))
}

async function fetchCatalogue(
  panelId: string,
  environment: Environment,
  evenIfShorter: boolean,
): Promise<Answer<Services>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  const answer = await opened.client.services()
  await noteAnswer(panelId, answer, environment)
  if (answer.kind !== 'result') return answer
  const how = evenIfShorter ? 'even-if-shorter' : 'synchronised'
  const isTaken = await saveCatalogue(panelId, answer.value, how, environment)
  return isTaken ? answer : failure('shrunken')
}
