import type { PlaceOrderReply } from '../../../lib/orders/placing/placing'
import { startTestPanel, type TestPanel } from '../../panel/server'
import type { ServerProtocol } from '../../panel/transport'
import { poll } from '../harness/targets'
import { type Cell, faultOf, nameOf } from './cells'
import { wishFor } from './order'
import { place, type Visitor } from './user'

/** What came of the orders of one cell. */
export interface Tally {
  readonly cell: string
  /** Orders whose connection was cut. */
  runs: number
  /** Orders that the panel booked beyond one for each confirmation. */
  doubles: number
  unconfirmed: number
  /**
   * Confirmations in which the browser was ahead of us: under many cut connections Chromium's network service crashes,
   * and the worker with it. Each is checked, and then made again.
   */
  deaths: number
  /** What was not as it must be. */
  readonly wrong: string[]
}

interface Account {
  readonly panel: TestPanel
  readonly id: string
}

/** One order whose connection is cut: the panel was asked once and booked once, the ledger has one unconfirmed row. */
async function cutOne(visitor: Visitor, { panel, id }: Account, cell: Cell, tally: Tally): Promise<void> {
  const attempt = tally.runs + tally.deaths
  const link = `https://video.example/${nameOf(cell).replaceAll(' ', '/')}/${attempt}`
  // Reads just before: what they leave behind is the used connection on which a browser repeats.
  await visitor.send('refreshPanel', { id }).catch(() => undefined)
  panel.fault(faultOf(cell, attempt))
  const placing = await place(visitor, wishFor(id, link)).catch((): PlaceOrderReply | undefined => undefined)
  panel.clearFaults()
  if (!placing) await wakeAgain(visitor, id)

  const booked = panel.orders.filter((order) => order.link === link)
  const rows = (await visitor.rows()).orders.filter((order) => order.link === link)
  const asked = panel.requests.filter(({ action, fields }) => action === 'add' && fields.link === link)
  const said = [asked.length, booked.length, ...rows.map(({ state }) => state)].join(' ')
  tally.doubles += Math.max(booked.length - 1, 0)
  if (!placing || asked.length === 0) {
    tally.deaths += 1
    const isFine = ['0 0', '0 0 unconfirmed', '1 1 unconfirmed'].includes(said)
    if (!isFine || tally.deaths > 20 + tally.runs * 5) tally.wrong.push(`${placing?.kind ?? 'died'}: ${said}`)
    return
  }
  tally.runs += 1
  tally.unconfirmed += rows.filter(({ state }) => state === 'unconfirmed').length
  if (placing.kind !== 'unconfirmed' || said !== '1 1 unconfirmed')
    tally.wrong.push(`${placing.kind}: ${said}`)
  const version = cell.protocol === 'http2' ? '2.0' : '1.1'
  if (asked[0]?.httpVersion !== version) tally.wrong.push(`HTTP/${asked[0]?.httpVersion}`)
  if (cell.protocol === 'http1' && asked[0]?.headers.connection !== 'close')
    tally.wrong.push(`Connection: ${asked[0]?.headers.connection}`)
}

/** A worker that died is woken, and settles what it left; it may die again of what others do. */
export async function wakeAgain(visitor: Visitor, id: string): Promise<void> {
  await poll('the worker is back', () =>
    visitor.send('refreshPanel', { id }).then(
      () => true,
      () => undefined,
    ),
  )
}

/** One cell so many times, at a panel of its own: one panel is asked at most once a second. */
async function cutCell(visitor: Visitor, account: Account, cell: Cell, times: number): Promise<Tally> {
  const tally: Tally = { cell: nameOf(cell), runs: 0, doubles: 0, unconfirmed: 0, deaths: 0, wrong: [] }
  while (tally.runs < times && tally.wrong.length < 3) await cutOne(visitor, account, cell, tally)
  return tally
}

/** Each of the cells so many times, all of them at once in one browser. */
export async function cutAll(
  visitor: Visitor,
  cells: readonly Cell[],
  times: number,
): Promise<readonly Tally[]> {
  const panels = await Promise.all(cells.map(({ protocol }) => startTestPanel({ protocol })))
  const connected = (panel: TestPanel, at: number): Promise<string> => {
    panel.setBalance('1000000000')
    return visitor.connect(panel, `Panel ${at + 1}`)
  }
  try {
    const ids = await Promise.all(panels.map(connected))
    const each = cells.flatMap((cell, at) => {
      const [panel, id] = [panels[at], ids[at]]
      return panel && id ? [cutCell(visitor, { panel, id }, cell, times)] : []
    })
    return await Promise.all(each)
  } finally {
    await Promise.all(panels.map((panel) => panel.close()))
  }
}

/** Every cell with one booking and one unconfirmed order for each time. */
export const allWell = (cells: readonly Cell[], times: number) =>
  cells.map((cell) => ({ cell: nameOf(cell), runs: times, doubles: 0, unconfirmed: times, wrong: [] }))

/**
 * How often a panel books an order that a plain `fetch` sends over a used connection which is then cut: twice, and
 * that is what the cells above are kept from.
 */
export async function bookedPlainly(visitor: Visitor, protocol: ServerProtocol = 'http1'): Promise<number> {
  const panel = await startTestPanel({ protocol })
  try {
    await visitor.connect(panel, 'Plain')
    const { serviceId, quantity, link } = wishFor('', 'https://video.example/plain')
    const read = { key: panel.key, action: 'balance' }
    panel.setBalance('1000000000')
    panel.fault({ kind: 'drop-after', action: 'add' })
    const order = { key: panel.key, action: 'add', service: serviceId, quantity, link }
    await visitor.fetchPlainly(panel, [read, read, order])
    return panel.orders.length
  } finally {
    await panel.close()
  }
}
