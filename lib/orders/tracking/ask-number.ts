import type { Environment } from '../../environment'
import type { Answer, OrderStatus } from '../../panel-api/model'
import { isOpenPanel, noteAnswerAboutOrder, openPanel } from '../../panels/open'

/** What a panel says of an order by its number. */
export async function askNumber(
  panelId: string,
  panelOrderId: string,
  environment: Environment,
): Promise<Answer<OrderStatus>> {
  const opened = await openPanel(panelId, environment)
  if (!isOpenPanel(opened)) return opened
  const answer = await opened.client.status(panelOrderId)
  await noteAnswerAboutOrder(panelId, answer, environment)
  return answer
}
