import type { Page } from '@playwright/test'
import { bringCode } from '../extension'
import type { PageCode } from '../page/index'
import { inPicker, leadToForm } from '../picker'
import { type Figure, judged, ms } from '../report'
import { spreadOf } from '../statistics'
import type { World } from '../world'

declare const bench: PageCode

const RUNS = 8
const MAX_MS = 100
/** No one sees a button and clicks on it sooner than that, in milliseconds. */
const SEEN_MS = 300

async function openOnce(popup: Page, world: World, afterMs: number): Promise<number> {
  // What the last opening changed is stored by now, so that it does not come on top of this.
  await popup.waitForTimeout(300)
  await leadToForm(popup, world, String(world.panel.service.service))
  // A new life of the popup, for which nothing is prepared yet.
  await popup.reload()
  await bringCode(popup, world.code)
  const change = popup.getByRole('button', { name: 'Change', exact: true })
  await change.waitFor()
  await popup.waitForTimeout(afterMs)
  await popup.evaluate(() => bench.watchRows('click'))
  await change.click()
  await popup.locator('#services [role=option]').first().waitFor()
  return (await popup.evaluate(() => bench.seenRows())).ms
}

/**
 * From the click that asks for another service to the rows to choose from: the first time in a popup's life. A user's
 * click is judged; one at the very moment at which the button appears is told beside it.
 */
export const measureOpening = (world: World): Promise<Figure> =>
  inPicker(world, async (popup) => {
    const times: number[] = []
    const early: number[] = []
    while (times.length < RUNS) {
      times.push(await openOnce(popup, world, SEEN_MS))
      early.push(await openOnce(popup, world, 0))
    }
    const [spread, atOnce] = [spreadOf(times), spreadOf(early)]
    return {
      what: 'opening the picker, 10,000 services: click to rows on screen',
      limit: `${MAX_MS} ms`,
      measured: `${ms(spread.median)}, p95 ${ms(spread.p95)}; clicked as the button appears ${ms(atOnce.median)}`,
      outcome: judged(spread.median <= MAX_MS),
      details: { ...spread, atOnce, times: times.map(Math.round) },
    }
  })
