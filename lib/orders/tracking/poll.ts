import type { Environment } from '../../environment'
import type { PanelClient } from '../../panel-api/client'
import type { Answer, Listed, OrderStatus, RefillStatus } from '../../panel-api/model'
import { isAboutAccount } from '../../panel-api/refusals'
import { IDS_PER_CALL } from '../../panel-api/request'
import { noteAnswer, noteAnswerAboutOrder } from '../../panels/open'
import { isOpen } from '../order/life'
import type { Order } from '../order/order'
import { openRefill } from '../order/refill-status'

/** By the panel's id, what it said of each that it was asked for; `undefined` where it was asked in vain. */
type Heard<T> = ReadonlyMap<string, Listed<T> | undefined>

/** What polling one panel for orders brought. What was not asked for is in neither map. */
export interface Poll {
  readonly orders: readonly Order[]
  readonly statuses: Heard<OrderStatus>
  readonly refills: Heard<RefillStatus>
  /** The panel does not tell what becomes of refills. */
  readonly refillsUntold?: true
}

const numbersOf = (orders: readonly Order[]): readonly string[] =>
  orders.filter(isOpen).flatMap(({ panelOrderId }) => panelOrderId ?? [])

const refillsOf = (orders: readonly Order[]): readonly string[] =>
  orders.flatMap((order) => openRefill(order)?.refillId ?? [])

const inVain = (ids: readonly string[]): Heard<never> => new Map(ids.map((id) => [id, undefined]))

/** What is kept where the panel could not be asked at all. */
export const unreachable = (orders: readonly Order[]): Poll => ({
  orders,
  statuses: inVain(numbersOf(orders)),
  refills: inVain(refillsOf(orders)),
})

/** Asks one panel for what is open of these orders: statuses first, then refills, as many at once as it takes. */
export async function poll(
  orders: readonly Order[],
  panelId: string,
  client: PanelClient,
  environment: Environment,
): Promise<Poll> {
  const perCall = client.statusesPerCall
  const batches = batchesOf(numbersOf(orders), perCall)
  const statuses = await askInBatches(
    // Without lists each id is a request of its own: the others stay due and come with the next poll.
    perCall < IDS_PER_CALL ? batches.slice(0, 1) : batches,
    (ids) => askStatuses(ids, client),
    (answer) => noteAnswer(panelId, answer, environment),
    () => client.statusesPerCall,
  )
  if (statuses.stopped) return { orders, statuses: statuses.heard, refills: new Map() }
  const refills = await askInBatches(
    batchesOf(refillsOf(orders), IDS_PER_CALL),
    (ids) => askRefills(ids, client),
    (answer) => noteAnswerAboutOrder(panelId, answer, environment),
  )
  const isUntold = refills.stopped?.kind === 'refusal' && refills.stopped.class === 'no-such-action'
  return {
    orders,
    statuses: statuses.heard,
    refills: refills.heard,
    ...(isUntold ? { refillsUntold: true } : {}),
  }
}

function batchesOf(ids: readonly string[], size: number): readonly (readonly string[])[] {
  const unique = [...new Set(ids)]
  return Array.from({ length: Math.ceil(unique.length / size) }, (_, at) =>
    unique.slice(at * size, (at + 1) * size),
  )
}

type ListAnswer<T> = Answer<ReadonlyMap<string, Listed<T>>>

/** A panel that does not answer one batch is not asked for the next at once; what was in those stays due. */
async function askInBatches<T>(
  batches: readonly (readonly string[])[],
  askFor: (ids: readonly string[]) => Promise<ListAnswer<T>>,
  note: (answer: ListAnswer<T>) => Promise<unknown>,
  /** How many of a batch the panel was really asked for, which it may have taught just now. */
  most = () => IDS_PER_CALL,
): Promise<{ readonly heard: Heard<T>; readonly stopped?: ListAnswer<T> }> {
  const heard = new Map<string, Listed<T> | undefined>()
  for (const ids of batches) {
    const answer = await askFor(ids)
    await note(answer)
    const asked = ids.slice(0, most())
    for (const id of asked) heard.set(id, answer.kind === 'result' ? answer.value.get(id) : undefined)
    if (answer.kind !== 'result') return { heard, stopped: answer }
    if (asked.length < ids.length) return { heard }
  }
  return { heard }
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

/** A refusal of the only id is about that one, as it would be in a list, unless it is about more. */
function listOfOne<T>(id: string, answer: Answer<T>): ListAnswer<T> {
  if (answer.kind === 'failure') return answer
  const isAboutMore =
    answer.kind === 'refusal' && (isAboutAccount(answer) || answer.class === 'no-such-action')
  return isAboutMore ? answer : { kind: 'result', value: new Map([[id, answer]]) }
}
