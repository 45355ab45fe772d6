import { setTimeout as pause } from 'node:timers/promises'
import type { PlaceOrderReply } from '../../../lib/orders/placing/placing'
import type { Fault } from '../../panel/fault'
import { type Line, startLine } from '../../panel/line'
import { startTestPanel, type TestPanel } from '../../panel/server'
import type { ServerProtocol } from '../../panel/transport'
import { wakeAgain } from './cut'
import { type Wish, wishFor } from './order'
import { place, type Visitor } from './user'

/** An account at a panel of its own, behind a line of its own. */
export interface Spot {
  readonly visitor: Visitor
  readonly panel: TestPanel
  readonly line: Line
  readonly id: string
}

export async function openSpot(visitor: Visitor, protocol: ServerProtocol, name: string): Promise<Spot> {
  const panel = await startTestPanel({ protocol })
  panel.setBalance('1000000000')
  const line = await startLine(panel.port)
  const url = panel.url.replace(`:${panel.port}`, `:${line.port}`)
  const id = await visitor.connect({ url, key: panel.key }, name)
  return { visitor, panel, line, id }
}

export async function closeSpot({ panel, line }: Spot): Promise<void> {
  await line.close()
  await panel.close()
}

let links = 0

/** An order for a page that nothing was ordered for. */
export const newWish = ({ id }: Spot): Wish => wishFor(id, `https://video.example/spot/${++links}`)

/** What is not sent is confirmed again after the pause that it names, as the form says. */
export async function placeUntilSent({ visitor }: Spot, wish: Wish): Promise<PlaceOrderReply> {
  for (let tries = 1; ; tries += 1) {
    const placing = await place(visitor, wish)
    if (placing.kind !== 'not-sent' || tries === 6) return placing
    const pauseMs = placing.reason.why === 'panel' ? placing.reason.answer.pauseMs : undefined
    await pause(pauseMs ?? 1000)
  }
}

/** How often the panel was asked for an order, and how often it booked it. */
export function countOf(
  { panel }: Spot,
  { link }: Wish,
): { readonly asked: number; readonly booked: number } {
  return {
    asked: panel.requests.filter(({ action, fields }) => action === 'add' && fields.link === link).length,
    booked: panel.orders.filter((order) => order.link === link).length,
  }
}

/** What came of an order that was cut off. */
export interface CutOff {
  readonly booked: number
  /** What was not as it must be; empty when all was. */
  readonly wrong: string
}

/** An order that a fault cuts off after something happened: it must be booked once and be unconfirmed. */
export async function cutOff(
  spot: Spot,
  before: (spot: Spot) => Promise<unknown>,
  fault: Fault,
): Promise<CutOff> {
  const { visitor, panel, id } = spot
  for (let deaths = 0; ; deaths += 1) {
    const wish = newWish(spot)
    await before(spot)
    panel.fault(fault)
    const placing = await placeUntilSent(spot, wish).catch(() => undefined)
    panel.clearFaults()
    const { asked, booked } = countOf(spot, wish)
    // Under many cut connections Chromium's network service crashes now and then, and the worker with it.
    if (!placing && booked <= 1 && deaths < 5) {
      await wakeAgain(visitor, id)
      continue
    }
    const rows = (await visitor.rows()).orders.filter(({ link }) => link === wish.link)
    const why = placing?.kind === 'not-sent' ? JSON.stringify(placing.reason) : ''
    const states = rows.map(({ state }) => state).join(' ')
    const said = `${placing?.kind}${why}: asked ${asked}, booked ${booked}, ${states}`
    return { booked, wrong: said === 'unconfirmed: asked 1, booked 1, unconfirmed' ? '' : said }
  }
}
