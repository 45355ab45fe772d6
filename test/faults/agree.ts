import type { DemoOrder } from '../../lib/demo/order-progress'
import { answerDemo, STARTING_BALANCE } from '../../lib/demo/panel'
import { type Amount, add, isEqual, multiply, subtract } from '../../lib/money'
import { isOpen } from '../../lib/orders/order/lifecycle'
import type { Order } from '../../lib/orders/order/order'
import { groupOf } from '../../lib/orders/order/status'
import type { Panels } from './panels'
import { numberAt, type Server } from './server'
import type { StoryLog } from './story-log'
import type { WorkerRun } from './worker-run'
import { problem, type World } from './world'

/* The end of a story: the server's record and the ledger, row by row and to the last decimal. */

const sum = (amounts: readonly Amount[]): Amount => amounts.reduce(add, '0')

/** What the ledger says that a placed order costs. */
const costOf = ({ tracking, charge }: Order): Amount => tracking?.computedCharge ?? tracking?.charge ?? charge

/** What was taken from the balance when it was ordered. */
const priceOf = ({ unit, quantity }: DemoOrder): Amount => multiply(unit, String(quantity))

const isAdded = ({ history }: Order): boolean => history[0]?.event === 'added-by-number'

/**
 * The row of an order of the server: the one that has its number, or else the unconfirmed one it was sent for. Beside an
 * unconfirmed one the user may have added it by its number.
 */
function rowOf(
  booked: DemoOrder,
  server: Server,
  rows: readonly Order[],
  { adds }: World,
): Order | undefined {
  const number = numberAt(server, booked.id)
  const { accounts } = server
  const all = rows.filter((row) => accounts.has(row.panelId) && row.panelOrderId === number)
  const numbered = all.filter((row) => !isAdded(row))
  const sent = adds.find(({ panelId, panelOrderId }) => accounts.has(panelId) && panelOrderId === number)
  const row = rows.find((one) => one.id === sent?.rowId)
  if (numbered.length > 1 || (numbered[0] && numbered[0] !== row)) return undefined
  const twins = all.filter((one) => isAdded(one) && (one.panelId === row?.panelId || row?.state !== 'placed'))
  if (twins.length > (row?.state === 'placed' ? 0 : 1)) return undefined
  return row?.state === 'unconfirmed' || row?.state === 'placed' ? row : undefined
}

/** Whether the browser sent it again by itself, as the order's mark says that it may: the last one is the row's. */
const isKnownRepeat = ({ id }: DemoOrder, server: Server, { adds }: World): boolean =>
  adds.some(
    ({ panelId, panelOrderId, isRepeated }) =>
      isRepeated && server.accounts.has(panelId) && panelOrderId === numberAt(server, id),
  )

/** Whether the panel was asked what became of it: not, once its account was removed, or its key with a removal that failed. */
const isFollowed = (row: Order, { id, wasLeft }: Server, { keys }: Panels): boolean =>
  row.panelId === id && keys.has(id) && !(wasLeft && isOpen(row) && row.dueAt === undefined)

function agreeWith(server: Server, rows: readonly Order[], { world, panels }: StoryLog): void {
  const { orders, balance } = server.state
  const made = orders.filter(({ parent }) => parent === undefined)
  const ledger: Amount[] = []
  const used = new Set<Order>()
  for (const booked of made) {
    if (isKnownRepeat(booked, server, world)) {
      ledger.push(booked.charge)
      continue
    }
    const row = rowOf(booked, server, rows, world)
    if (!row) {
      problem(
        world,
        `${server.id} booked ${booked.id}, which the ledger has neither as placed nor unconfirmed`,
      )
      continue
    }
    if (used.has(row)) problem(world, `${row.id} was booked twice`)
    used.add(row)
    // By prices that could not be had again it may cost something else, as the user was told.
    const isStale = world.agreed.get(row.id)?.some(({ allowStale }) => allowStale)
    if (!isStale && !isEqual(row.charge, priceOf(booked))) {
      problem(world, `${row.id} was to cost ${row.charge} and was booked for ${priceOf(booked)}`)
    }
    ledger.push(
      row.state === 'placed' && isFollowed(row, server, panels) && !isStale ? costOf(row) : booked.charge,
    )
  }
  for (const row of rows) {
    if (server.accounts.has(row.panelId) && row.state === 'placed' && !isAdded(row) && !used.has(row)) {
      problem(world, `${row.id} is placed as ${row.panelOrderId}, which ${server.id} does not have`)
    }
  }
  const posts = orders.filter(({ parent }) => parent !== undefined).map(({ charge }) => charge)
  const spent = subtract(STARTING_BALANCE, balance)
  const inLedger = add(sum(ledger), sum(posts))
  if (!isEqual(inLedger, spent)) problem(world, `${server.id} took ${spent}, the ledger says ${inLedger}`)
}

function agreeOnAsks(server: Server, rows: readonly Order[], world: World): void {
  for (const order of new Set(server.state.refills.map((refill) => refill.order))) {
    const made = server.state.refills.filter((refill) => refill.order === order)
    const of = rows.filter(
      (one) => server.accounts.has(one.panelId) && one.panelOrderId === numberAt(server, order),
    )
    // What was learned under a number that the user took back went with it.
    const isRepeated = ({ id }: Order) => world.asks.some((ask) => ask.isRepeated && ask.rowId === id)
    if (of.length === 0 || of.some(isRepeated)) continue
    const known = of
      .flatMap(({ refills = [] }) => refills)
      .filter(({ state }) => state === 'accepted' || state === 'unconfirmed')
    if (known.length < made.length)
      problem(world, `${server.id} has ${made.length} refills of ${order}, the ledger ${known.length}`)
  }
}

/** Once per row and once per ask: what was sent, counted from the requests. */
function agreeOnRequests(
  rows: readonly Order[],
  { adds, asks }: World,
  complain: (line: string) => void,
): void {
  for (const row of rows) {
    const sent = adds.filter(({ rowId, isRepeated }) => rowId === row.id && !isRepeated)
    if (sent.length > 1) complain(`${row.id} was sent ${sent.length} times`)
    const refills = asks.filter(
      ({ action, rowId, isRepeated }) => action === 'refill' && rowId === row.id && !isRepeated,
    )
    const isTakenBack = row.history.some(({ event }) => event === 'user-reopened')
    if (!isTakenBack && refills.length > (row.refills?.length ?? 0))
      complain(`${row.id} was refilled once too often`)
    const isLeft = [row, row.cancel, ...(row.refills ?? [])].some((one) => one?.state === 'sending')
    if (isLeft || row.requesting) complain(`${row.id} is still being sent, by no one`)
    if ((groupOf(row) === 'needs-you') !== (row.needsAttention === 1)) {
      complain(
        `${row.id} is ${row.state} and ${row.needsAttention ? 'waits' : 'does not wait'} for the person`,
      )
    }
  }
}

/** Whether both sides say the same, now that everything has ended and nothing goes wrong any more. */
export async function agree(tale: StoryLog, last: WorkerRun): Promise<void> {
  const { world, panels, database } = tale
  const rows = await database.getAll('orders')
  agreeOnRequests(rows, world, (line) => problem(world, line))
  for (const server of panels.servers) {
    const form = { key: server.key, action: 'balance' }
    const { key, services } = server
    server.state = answerDemo(server.state, form, world.clock.at, { key, services }).state
    agreeWith(server, rows, tale)
    agreeOnAsks(server, rows, world)
  }
  const again = await last.worker.recoverOrders({ ...last.environment, workerId: 'one-more' })
  if (again > 0) problem(world, 'there was something left to recover')
}
