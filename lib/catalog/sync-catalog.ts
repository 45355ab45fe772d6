import type { Environment } from '../environment'
import type { Services } from '../panel-api/client'
import type { Answer } from '../panel-api/model'
import { failure } from '../panel-api/transport'
import { isOpenPanel, openPanel, recordAnswer } from '../panels/open'
import { singleFlight } from '../single-flight'
import { saveCatalog } from './save-catalog'

const inFlight = singleFlight<Answer<Services>>()

/**
 * Fetches an account's catalog and replaces the stored one. One request at a time per account.
 * @param acceptShort the user accepts a short list: otherwise a list less than half as long as the previous one
 * replaces nothing, and the failure is `shrunken`
 */
export function syncCatalog(
  panelId: string,
  environment: Environment,
  acceptShort = false,
): Promise<Answer<Services>> {
  // A caller that accepts a short list must not share the result of one that does not.
  return inFlight(`${panelId} ${acceptShort}`, () => fetchCatalog(panelId, environment, acceptShort))
}

async function fetchCatalog(
  panelId: string,
  environment: Environment,
  acceptShort: boolean,
): Promise<Answer<Services>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  const answer = await opened.client.services()
  await recordAnswer(panelId, answer, environment)
  if (answer.kind !== 'result') return answer
  const how = acceptShort ? 'accept-short' : 'synced'
  const isTaken = await saveCatalog(panelId, answer.value, how, environment)
  return isTaken ? answer : failure('shrunken')
}
