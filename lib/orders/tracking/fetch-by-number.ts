import type { Environment } from '../../environment'
import type { Answer, OrderStatus } from '../../panel-api/model'
import { isOpenPanel, openPanel, recordOrderAnswer } from '../../panels/open'

/** Fetches what a panel says about an order number. */
export async function fetchOrderByNumber(
  panelId: string,
  panelOrderId: string,
  environment: Environment,
): Promise<Answer<OrderStatus>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  const answer = await opened.client.status(panelOrderId)
  await recordOrderAnswer(panelId, answer, environment)
  return answer
}
