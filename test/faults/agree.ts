import type { DemoOrder } from '../../lib/demo/order-progress'
import { answerDemo, STARTING_BALANCE } from '../../lib/demo/panel'
import { type Amount, add, isEqual, multiply, subtract } from '../../lib/money'
import type { Order } from '../../lib/orders/order'
import type { Life } from './life'
import type { Server } from './panels'
import { SERVICES } from './services'
import type { Tale } from './tale'
import { problem, type World } from './world'

/* The end of a story: the server's record and the ledger, row by row and to the last decimal. */

const sum = (amounts: readonly Amount[]): Amount => amounts.reduce(add, '0')

/** What the ledger says that a placed order costs. */
const costOf = ({ tracking, charge }: Order): Amount => tracking?.reckonedCharge ?? tracking?.charge ?? charge

/** What was taken from the balance when it was ordered. */
const priceOf = ({ unit, quantity }: DemoOrder): Amount => multiply(unit, String(quantity))

/** The row of an order of the server: the one that has its number, or else the unconfirmed one it was sent for. */
function rowOf(
  booked: DemoOrder,
  { id }: Server,
  rows: readonly Order[],
  { adds }: World,
): Order | undefined {
  const numbered = rows.filter((row) => row.panelId === id && row.panelOrderId === booked.id)
  const sent = adds.find(({ panelId, panelOrderId }) => panelId === id && panelOrderId === booked.id)
  const row = rows.find((one) => one.id === sent?.rowId)
  if (numbered.length > 1 || (numbered[0] && numbered[0] !== row)) return undefined
  return row?.state === 'unconfirmed' || row?.state === 'placed' ? row : undefined
}

function agreeWith(server: Server, rows: readonly Order[], world: World): void {
  const { orders, balance } = server.state
  const made = orders.filter(({ parent }) => parent === undefined)
  const ledger: Amount[] = []
  const used = new Set<Order>()
  for (const booked of made) {
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
    if (!isEqual(row.charge, priceOf(booked))) {
      problem(world, `${row.id} was to cost ${row.charge} and was booked for ${priceOf(booked)}`)
    }
    ledger.push(row.state === 'placed' ? costOf(row) : booked.charge)
  }
  for (const row of rows) {
    if (row.panelId === server.id && row.state === 'placed' && !used.has(row)) {
      problem(world, `${row.id} is placed as ${row.panelOrderId}, which ${server.id} does not have`)
    }
  }
  const posts = orders.filter(({ parent }) => parent !== undefined).map(({ charge }) => charge)
  const spent = subtract(STARTING_BALANCE, balance)
  const inLedger = add(sum(ledger), sum(posts))
  if (!isEqual(inLedger, spent)) problem(world, `${server.id} took ${spent}, the ledger says ${inLedger}`)
}

function agreeOnAsks(server: Server, rows: readonly Order[], world: World): void {
  for (const { id, order } of server.state.refills) {
    const row = rows.find((one) => one.panelId === server.id && one.panelOrderId === order)
    const isKnown = row?.refills?.some(
      ({ refillId, state }) => refillId === id || (refillId === undefined && state === 'unconfirmed'),
    )
    if (!isKnown)
      problem(world, `${server.id} has a refill ${id} of ${order} that the ledger does not know of`)
  }
}

/** Once per row and once per ask: what was sent, counted from the requests. */
function agreeOnRequests(
  rows: readonly Order[],
  { adds, asks }: World,
  complain: (line: string) => void,
): void {
  for (const row of rows) {
    const sent = adds.filter(({ rowId }) => rowId === row.id)
    if (sent.length > 1) complain(`${row.id} was sent ${sent.length} times`)
    const refills = asks.filter(({ action, rowId }) => action === 'refill' && rowId === row.id)
    if (refills.length > (row.refills?.length ?? 0)) complain(`${row.id} was refilled once too often`)
    const isLeft = [row, row.cancel, ...(row.refills ?? [])].some((one) => one?.state === 'sending')
    if (isLeft || row.asking) complain(`${row.id} is still being sent, by no one`)
    if ((row.state === 'unconfirmed') !== (row.needsPerson === 1) && row.state !== 'placed') {
      complain(`${row.id} is ${row.state} and ${row.needsPerson ? 'waits' : 'does not wait'} for the person`)
    }
  }
}

/** Whether both sides say the same, now that everything has ended and nothing goes wrong any more. */
export async function agree({ world, panels, database }: Tale, last: Life): Promise<void> {
  const rows = await database.getAll('orders')
  agreeOnRequests(rows, world, (line) => problem(world, line))
  for (const server of panels.servers) {
    const form = { key: server.key, action: 'balance' }
    server.state = answerDemo(server.state, form, world.clock.at, {
      key: server.key,
      services: SERVICES,
    }).state
    agreeWith(server, rows, world)
    agreeOnAsks(server, rows, world)
  }
  const again = await last.worker.recoverOrders({ ...last.environment, life: 'one-more' })
  if (again > 0) problem(world, 'there was something left to recover')
}
