import type { Environment } from '../environment'
import type { Answer, Balance, Failure } from '../panel-api/model'
import { failure } from '../panel-api/transport'
import { canReach, type OpenPanel, openPanel, saveBalance } from './open'
import type { Panel } from './panel'

/* What must be there before anything is written at a panel, whether an order or something about one. */

/**
 * The client of a panel, once the browser is kept from repeating what it sends.
 * @throws where that cannot be had
 */
export async function openForWrite(panelId: string, environment: Environment): Promise<OpenPanel | Failure> {
  const [, opened] = await Promise.all([environment.protectWrites(), openPanel(panelId, environment)])
  return opened
}

export interface Rehearsal<T> {
  /** Nothing may be sent unless this is a result. */
  readonly answer: Answer<Balance>
  /** The account's row after it, where the account is still there. */
  readonly panel: Panel | undefined
  readonly read: T
}

/**
 * Asks for the balance immediately before a write: a panel that does not answer now leaves nothing unconfirmed, and
 * the balance is the evidence's "before". The permission is looked for again, since a request without it would
 * arrive and its answer be lost.
 * @param read what is read again once the panel has answered
 */
export async function rehearse<T>(
  { panel, client }: OpenPanel,
  environment: Environment,
  read: () => Promise<T>,
): Promise<Rehearsal<T>> {
  const asked = client.balance({ rehearsal: true })
  const [kept, isAllowed, fresh] = await Promise.all([
    saveBalance(panel.id, asked, environment),
    asked.then(() => canReach(panel, environment)),
    asked.then(read),
  ])
  const isWithdrawn = kept.answer.kind === 'result' && !isAllowed
  return { answer: isWithdrawn ? failure('no-permission') : kept.answer, panel: kept.panel, read: fresh }
}
