import { expect } from 'vitest'
import type { PanelClient } from '../../lib/panel-api/client'
import type { Answer, Listed, OrderStatus, RefillStatus } from '../../lib/panel-api/model'
import { V1, V2 } from './fixtures'
import { carriesError, everyNode, get, isAmount, isId, isText, type Node, rowsOf, saysNo } from './oracle'
import { type Asked, FIELDS, KEY } from './panel'

/** A mutation may have put a sign into the key, which is a key all the same. */
const SPLIT_KEY = new RegExp([...KEY].join('[^a-z\\d]*'), 'gi')
const withoutKey = (text: string): string => text.replace(SPLIT_KEY, '•••')

/* Each question with what a success of it claims, to be held against the answer as the oracle reads it. */

type Check = (root: Node) => boolean

/** What a client made of an answer: each success with the check that the panel stated it. */
export interface Verdict {
  readonly answer: Answer<unknown>
  readonly stated: readonly Check[]
  /** The ids of a list that it says were refused. */
  readonly refused: readonly string[]
}

const ofOne = <T>(answer: Answer<T>, check: (value: T) => Check): Verdict => ({
  answer,
  stated: answer.kind === 'result' ? [check(answer.value)] : [],
  refused: [],
})

function ofMany<T>(
  answer: Answer<ReadonlyMap<string, Listed<T>>>,
  ids: readonly string[],
  check: (id: string, value: T) => Check,
): Verdict {
  if (answer.kind !== 'result') return { answer, stated: [], refused: [] }
  expect([...answer.value.keys()]).toEqual(ids)
  const said = [...answer.value]
  return {
    answer,
    stated: said.flatMap(([id, said]) => (said.kind === 'result' ? [check(id, said.value)] : [])),
    refused: said.flatMap(([id, said]) => (said.kind === 'refusal' ? [id] : [])),
  }
}

/** Every row of the id says it, and there is one. */
const everyRow =
  (id: string, idName: string, isAlone: boolean, says: (row: Node) => boolean): Check =>
  (root) => {
    const rows = rowsOf(root, id, idName, isAlone)
    return rows.length > 0 && rows.every(says)
  }

/** No word, and not 0. */
const isMade = (id: string): boolean => /\p{N}/u.test(id) && Number(id) !== 0

const isOrder =
  (id: string): Check =>
  (root) =>
    isId(get(root, 'order'), id) && !saysNo(root) && isMade(id)

const isRefill =
  (value: string) =>
  (row: Node): boolean =>
    isId(get(row, 'refill'), value) && !saysNo(row) && isMade(value)

const yes = (node: Node | undefined): boolean =>
  isText(node, '1', 'true', 'success', 'canceled', 'cancelled') ||
  (node?.kind === 'number' && Number(node.text) === 1) ||
  (node?.kind === 'word' && node.text === 'true')

const isCanceled = (row: Node): boolean => {
  const cancel = get(row, 'cancel')
  if (saysNo(row) || saysNo(cancel)) return false
  if (cancel) return yes(cancel) || yes(get(cancel, 'status')) || yes(get(cancel, 'success'))
  const success = get(row, 'success')
  const isSentence = success?.kind === 'text' && /\s/.test(success.text.trim())
  return yes(row) || yes(get(row, 'status')) || yes(success) || isSentence
}

const isStatus =
  ({ rawStatus: words, charge, startCount, remains, runs, posts, children }: OrderStatus) =>
  (row: Node): boolean => {
    const count = get(row, 'start_count')
    const started = count !== undefined && startCount !== undefined && isAmount(count, startCount)
    const said = get(row, 'status')
    return (
      said?.kind === 'text' &&
      withoutKey(said.text) === words &&
      (charge !== undefined || !carriesError(row)) &&
      (charge === undefined || isAmount(get(row, 'charge'), charge)) &&
      (startCount === undefined || started || isAmount(get(row, 'start_counter'), startCount)) &&
      (remains === undefined || isAmount(get(row, 'remains'), remains)) &&
      (runs === undefined || isAmount(get(row, 'runs'), runs)) &&
      (posts === undefined || isAmount(get(row, 'posts'), posts)) &&
      children.every((id) => everyNode(row).some((node) => isId(node, id)))
    )
  }

const isRefillStatus =
  ({ rawStatus: words }: RefillStatus) =>
  (row: Node): boolean => {
    const said = get(row, 'status')
    return said?.kind === 'text' && withoutKey(said.text) === words && !saysNo(row)
  }

const isEmpty = (root: Node): boolean =>
  [root, get(root, 'services'), get(root, 'data')].some(
    (node) => node?.kind === 'list' && node.items.length === 0,
  ) ||
  (isText(get(root, 'status'), 'success') && get(root, 'data')?.kind === 'text')

/** Whether the client has asked for orders one by one, which this panel answers with the same text each time. */
const askedSingly = ({ forms }: Asked): boolean => forms.some((form) => form.has('order'))

export type Ask = (client: PanelClient & Asked) => Promise<Verdict>

const orders = ['1', '2', '3', '9', '10', '100']

export const ASKS: Readonly<Record<keyof typeof V1, Ask>> = {
  add: async (client) => ofOne(await client.add(FIELDS), isOrder),
  balance: async (client) =>
    ofOne(
      await client.balance(),
      ({ amount }) =>
        (root) =>
          ['balance', 'funds', 'amount'].some((name) => isAmount(get(root, name), amount)) && !saysNo(root),
    ),
  services: async (client) =>
    ofOne(await client.services(), ({ services }) => (root) => {
      if (services.length === 0) return isEmpty(root)
      const rows = everyNode(root).filter((node) => node.kind === 'object')
      return services.every(({ id, rate }) =>
        rows.some((row) => isId(get(row, 'service'), id) && isAmount(get(row, 'rate'), rate)),
      )
    }),
  status: async (client) =>
    ofOne(await client.status('1'), (value) => everyRow('1', 'order', true, isStatus(value))),
  statuses: async (client) =>
    ofMany(await client.statuses(orders), orders, (id, value) =>
      everyRow(id, 'order', askedSingly(client), isStatus(value)),
    ),
  refill: async (client) =>
    ofOne(await client.refill('1'), (value) => everyRow('1', 'order', true, isRefill(value))),
  refills: async (client) =>
    ofMany(await client.refills(orders), orders, (id, value) =>
      everyRow(id, 'order', false, isRefill(value)),
    ),
  refillStatus: async (client) =>
    ofOne(await client.refillStatus('1'), (value) => everyRow('1', 'refill', true, isRefillStatus(value))),
  refillStatuses: async (client) =>
    ofMany(await client.refillStatuses(orders), orders, (id, value) =>
      everyRow(id, 'refill', false, isRefillStatus(value)),
    ),
  cancel: async (client) =>
    ofMany(await client.cancel(['9', '2']), ['9', '2'], (id) => everyRow(id, 'order', false, isCanceled)),
}

/** Two more questions that the documents' answers may be given to: one id in a list, and one cancel. */
const ALONE: Readonly<Record<string, Ask>> = {
  statuses: async (client) =>
    ofMany(await client.statuses(['1']), ['1'], (id, value) => everyRow(id, 'order', true, isStatus(value))),
  cancel: async (client) =>
    ofMany(await client.cancel(['2']), ['2'], (id) => everyRow(id, 'order', true, isCanceled)),
}

/** Documented answers, each with the question that it is given to. */
export const EXAMPLES: readonly (readonly [string, Ask])[] = [V1, V2].flatMap((documents) => [
  ...Object.entries(ASKS).map(([name, ask]) => [documents[name as keyof typeof V1], ask] as const),
  [documents.status, ALONE.statuses ?? ASKS.statuses] as const,
  ['{"order":2,"cancel":1}', ALONE.cancel ?? ASKS.cancel] as const,
  ...Object.values(ASKS).map((ask) => ['{"error":"Incorrect order ID"}', ask] as const),
])

/** Whether an answer says no to what was asked, or to one id of it. */
export const refuses = (root: Node, id?: string): boolean =>
  everyNode(root).some(saysNo) ||
  (id === undefined ? orders : [id]).some((id) =>
    [root, get(root, 'data')].some((node) => get(node, id)?.kind === 'text'),
  )
