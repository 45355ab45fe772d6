import type { Page } from '@playwright/test'
import type { PageCode } from '../page/index'
import { inPicker } from '../picker'
import { type Figure, judged } from '../report'
import { benchServices } from '../services'
import type { World } from '../world'

declare const bench: PageCode

const MB = 1e6
const MAX_MB = 60
/** Pixels of one turn of the wheel, and how many turns are made in each direction before the end is gone to. */
const TURN_PX = 1200
const TURNS = 60

/** The list ends with the last service of the catalog, since it begins in the panel's order. */
const LAST_SERVICE = String(benchServices().at(-1)?.service)

/** What the popup's page holds: its own objects, those of the document, and buffers. */
async function heldBy(popup: Page): Promise<number> {
  const session = await popup.context().newCDPSession(popup)
  try {
    const used = await session.send('Runtime.getHeapUsage')
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = used as typeof used & {
      readonly embedderHeapUsedSize?: number
      readonly backingStorageSize?: number
    }
    return usedSize + embedderHeapUsedSize + backingStorageSize
  } finally {
    await session.detach()
  }
}

async function collect(popup: Page): Promise<void> {
  const session = await popup.context().newCDPSession(popup)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}

async function scroll(popup: Page) {
  await popup.evaluate(() => bench.watchScrolling())
  const list = await popup.locator('#services').boundingBox()
  if (!list) throw new Error('The list of services is not on screen')
  await popup.mouse.move(list.x + list.width / 2, list.y + Math.min(list.height / 2, 150))
  for (let turn = 0; turn < TURNS; turn += 1) await popup.mouse.wheel(0, TURN_PX)
  await popup.getByRole('combobox', { name: 'Service' }).press('Control+End')
  await popup.waitForTimeout(300)
  for (let turn = 0; turn < TURNS; turn += 1) await popup.mouse.wheel(0, -TURN_PX)
  // As far as a wheel or a finger can throw it.
  await popup.mouse.wheel(0, 10_000_000)
  await popup.waitForTimeout(500)
  return popup.evaluate(() => bench.scrollReport())
}

/** The list scrolled to its end, every frame looked at, and what the popup holds afterwards. */
export const measureScrolling = (world: World): Promise<readonly Figure[]> =>
  inPicker(world, async (popup) => {
    const scrolled = await scroll(popup)
    const held = await heldBy(popup)
    await collect(popup)
    const kept = await heldBy(popup)
    const isAtEnd = scrolled.last === LAST_SERVICE
    return [
      {
        what: '10,000 services scrolled to the end: frames with a blank',
        limit: '0',
        measured: `${scrolled.blank} of ${scrolled.frames} (longest ${scrolled.worst} px), ${isAtEnd ? 'to the last service' : `ends with No. ${scrolled.last} instead of ${LAST_SERVICE}`}`,
        outcome: judged(scrolled.blank === 0 && isAtEnd),
        details: { ...scrolled },
      },
      {
        what: 'memory of the popup, 10,000 services scrolled through',
        limit: `${MAX_MB} MB`,
        measured: `${(kept / MB).toFixed(0)} MB in use, ${(held / MB).toFixed(0)} MB before the rubbish is collected`,
        outcome: judged(kept <= MAX_MB * MB),
        details: { held, kept },
      },
    ]
  })
