import type { Environment } from '../../environment'
import type { PanelClient } from '../../panel-api/client'
import type { Answer, Listed, OrderStatus, RefillStatus } from '../../panel-api/model'
import { isAboutAccount } from '../../panel-api/refusals'
import { IDS_PER_CALL } from '../../panel-api/request'
import { recordAnswer, recordOrderAnswer } from '../../panels/open'
import { isOpen } from '../order/lifecycle'
import type { Order } from '../order/order'
import { openRefill } from '../order/refill-status'

/** The answer for each id that was polled, by the panel's id; `undefined` if the panel could not be reached for it. */
type BatchResult<T> = ReadonlyMap<string, Listed<T> | undefined>

/** The result of polling one panel. Ids that were not polled are in neither map. */
export interface PollResult {
  readonly orders: readonly Order[]
  readonly statuses: BatchResult<OrderStatus>
  readonly refills: BatchResult<RefillStatus>
  /** The panel does not report refill statuses. */
  readonly refillsUnreported?: true
}

const numbersOf = (orders: readonly Order[]): readonly string[] =>
  orders.filter(isOpen).flatMap(({ panelOrderId }) => panelOrderId ?? [])

const refillsOf = (orders: readonly Order[]): readonly string[] =>
  orders.flatMap((order) => openRefill(order)?.refillId ?? [])

const unansweredIds = (ids: readonly string[]): BatchResult<never> =>
  new Map(ids.map((id) => [id, undefined]))

/** What is stored if the panel could not be reached at all. */
export const unreachable = (orders: readonly Order[]): PollResult => ({
  orders,
  statuses: unansweredIds(numbersOf(orders)),
  refills: unansweredIds(refillsOf(orders)),
})

/** Polls one panel for the open ones of these orders: statuses first, then refills, as many at once as it allows. */
export async function poll(
  orders: readonly Order[],
  panelId: string,
  client: PanelClient,
  environment: Environment,
): Promise<PollResult> {
  const perCall = client.statusesPerCall
  const batches = batchesOf(numbersOf(orders), perCall)
  const statuses = await askInBatches(
    // Without lists each id is a request of its own: the rest stay due for the next poll.
    perCall < IDS_PER_CALL ? batches.slice(0, 1) : batches,
    (ids) => askStatuses(ids, client),
    (answer) => recordAnswer(panelId, answer, environment),
    () => client.statusesPerCall,
  )
  if (statuses.stopped) return { orders, statuses: statuses.received, refills: new Map() }
  const refills = await askInBatches(
    batchesOf(refillsOf(orders), IDS_PER_CALL),
    (ids) => askRefills(ids, client),
    (answer) => recordOrderAnswer(panelId, answer, environment),
  )
  const isUnreported = refills.stopped?.kind === 'refusal' && refills.stopped.class === 'no-such-action'
  return {
    orders,
    statuses: statuses.received,
    refills: refills.received,
    ...(isUnreported ? { refillsUnreported: true } : {}),
  }
}

function batchesOf(ids: readonly string[], size: number): readonly (readonly string[])[] {
  const unique = [...new Set(ids)]
  return Array.from({ length: Math.ceil(unique.length / size) }, (_, at) =>
    unique.slice(at * size, (at + 1) * size),
  )
}

type ListAnswer<T> = Answer<ReadonlyMap<string, Listed<T>>>

/** If a panel does not answer one batch, the next is not sent; its ids stay due. */
async function askInBatches<T>(
  batches: readonly (readonly string[])[],
  askFor: (ids: readonly string[]) => Promise<ListAnswer<T>>,
  note: (answer: ListAnswer<T>) => Promise<unknown>,
  /** How many of a batch were really polled, which the panel may have taught us just now. */
  max = () => IDS_PER_CALL,
): Promise<{ readonly received: BatchResult<T>; readonly stopped?: ListAnswer<T> }> {
  const received = new Map<string, Listed<T> | undefined>()
  for (const ids of batches) {
    const answer = await askFor(ids)
    await note(answer)
    const asked = ids.slice(0, max())
    for (const id of asked) received.set(id, answer.kind === 'result' ? answer.value.get(id) : undefined)
    if (answer.kind !== 'result') return { received, stopped: answer }
    if (asked.length < ids.length) return { received }
  }
  return { received }
}

const askStatuses = async (ids: readonly string[], client: PanelClient): Promise<ListAnswer<OrderStatus>> => {
  const [only] = ids
  return ids.length === 1 && only ? listOfOne(only, await client.status(only)) : client.statuses(ids)
}

const askRefills = async (ids: readonly string[], client: PanelClient): Promise<ListAnswer<RefillStatus>> => {
  const [only] = ids
  return ids.length === 1 && only
    ? listOfOne(only, await client.refillStatus(only))
    : client.refillStatuses(ids)
}

/** A refusal of the only id is about that id, as it would be in a list, unless it is about the account. */
function listOfOne<T>(id: string, answer: Answer<T>): ListAnswer<T> {
  if (answer.kind === 'failure') return answer
  const isAboutMore =
    answer.kind === 'refusal' && (isAboutAccount(answer) || answer.class === 'no-such-action')
  return isAboutMore ? answer : { kind: 'result', value: new Map([[id, answer]]) }
}
