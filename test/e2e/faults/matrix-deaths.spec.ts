import { expect } from '@playwright/test'
import type { ServerProtocol } from '../../panel/transport'
import type { ExtensionBrowser } from '../harness/extension-browser'
import { poll } from '../harness/targets'
import { killWorker } from '../harness/worker'
import { BEFORE, type Before } from './before'
import { test } from './fixtures'
import { IS_WHOLE, report } from './report'
import { closeSpot, countOf, cutOff, newWish, openSpot, placeUntilSent, type Spot } from './spot'
import { connectAs, userIn, type Visitor } from './user'

/*
 * The matrix with a worker that dies while its order is on the way, and with a browser that has just started: all cells at
 * once, since a death is one for all of them. What is left of the connections must not send the next order twice either.
 */

const PROTOCOLS: readonly ServerProtocol[] = ['http1', 'https1', 'http2']
const befores = (Object.keys(BEFORE) as Before[]).filter(
  (before) => IS_WHOLE || before === 'late' || before === 'reset twice',
)
const cells = PROTOCOLS.flatMap((protocol) => befores.map((before) => ({ protocol, before })))

test.use({
  ownBrowser: {
    args: ['--ignore-certificate-errors'],
    grant: ['http://127.0.0.1/*', 'https://127.0.0.1/*'],
  },
})

/** After a restart of the browser, someone new at the same profile. */
async function visitorIn(ext: ExtensionBrowser): Promise<Visitor> {
  const user = await userIn(ext)
  return {
    ...user,
    connect: (address, name) => connectAs(user, address, name),
    open: async () => undefined,
    close: () => ext.close(),
  }
}

const unconfirmedAt = async (spot: Spot, link: string) =>
  (await spot.visitor.rows()).orders.filter((row) => row.link === link).map(({ state }) => state)

/** An order that is cut off after it was booked: what was not as it must be, if anything. */
const cutNext = async (spot: Spot): Promise<string> =>
  (await cutOff(spot, async () => undefined, { kind: 'drop-after', action: 'add', times: 1 })).wrong

test('an order whose worker died is booked once, and so is the next one', async ({ ext }) => {
  test.setTimeout(120_000 + cells.length * 15_000)
  const visitor = await visitorIn(ext)
  const said: {
    readonly name: string
    readonly booked: number
    readonly next: string
    readonly states: string
  }[] = []
  const spots: { readonly name: string; readonly spot: Spot; readonly link: string }[] = []
  try {
    for (const { protocol, before } of cells) {
      const name = `${protocol} after ${before}`
      const spot = await openSpot(visitor, protocol, name)
      const wish = newWish(spot)
      await BEFORE[before](spot)
      spot.panel.fault({ kind: 'slow', action: 'add', ms: 600_000 })
      // Whoever dies replies nothing.
      void placeUntilSent(spot, wish).catch(() => undefined)
      await poll(
        `the order is on its way: ${name}`,
        async () => countOf(spot, wish).booked || undefined,
        30_000,
      )
      spots.push({ name, spot, link: wish.link })
    }
    await killWorker(ext)
    await ext.worker()
    for (const { name, spot, link } of spots) {
      await poll(`it is settled: ${name}`, async () =>
        (await unconfirmedAt(spot, link)).includes('sending') ? undefined : true,
      )
      spot.panel.clearFaults()
      const { booked } = countOf(spot, { link } as ReturnType<typeof newWish>)
      said.push({
        name,
        booked,
        states: (await unconfirmedAt(spot, link)).join(' '),
        next: await cutNext(spot),
      })
    }
    await report('matrix-deaths', said)
    expect(said).toEqual(spots.map(({ name }) => ({ name, booked: 1, states: 'unconfirmed', next: '' })))
  } finally {
    for (const { spot } of spots) await closeSpot(spot)
  }
})

test('the first order after the browser was started is booked once', async ({ ext }) => {
  test.setTimeout(120_000 + PROTOCOLS.length * 30_000)
  const visitor = await visitorIn(ext)
  const spots: Spot[] = []
  try {
    for (const protocol of PROTOCOLS) spots.push(await openSpot(visitor, protocol, protocol))
    await ext.restart()
    const again = await visitorIn(ext)
    const said = await Promise.all(spots.map((spot) => cutNext({ ...spot, visitor: again })))
    expect(said).toEqual(PROTOCOLS.map(() => ''))
  } finally {
    for (const spot of spots) await closeSpot(spot)
  }
})
