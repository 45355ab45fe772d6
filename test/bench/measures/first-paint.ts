import type { Page } from '@playwright/test'
import type { ExtensionBrowser } from '../../e2e/harness/extension-browser'
import { killWorker } from '../../e2e/harness/worker'
import { EMPTY_PAGE } from '../extension'
import { type Figure, ratioFigure } from '../report'
import { spreadOf } from '../statistics'
import type { World } from '../world'

const RUNS = 15
/** So long after its last user the browser closes a database; the first to come after that opens it again. */
const DATABASE_CLOSES_MS = 2200
/** The process of the extension ends with its last page and its worker. */
const PROCESS_ENDS_MS = 300

const sleep = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration))

interface Wanted {
  readonly selector: string
  readonly count: number
}

const NOTHING: readonly Wanted[] = [{ selector: 'p', count: 1 }]
const BALANCE_AND_ORDERS: readonly Wanted[] = [
  { selector: '.balance-amount', count: 1 },
  { selector: '.orders li', count: 10 },
]

/**
 * Notes when the frame with all that is wanted was on screen, in milliseconds since the navigation, as the browser itself
 * tells it: what is wanted is the largest text so far. Stands for itself: it is sent to the page.
 */
function watchPaint(wanted: readonly Wanted[]): void {
  const isThere = () =>
    wanted.every(({ selector, count }) => document.querySelectorAll(selector).length >= count)
  let thereAt = Number.POSITIVE_INFINITY
  const changes = new MutationObserver(() => {
    if (!isThere()) return
    changes.disconnect()
    thereAt = performance.now()
  })
  changes.observe(document, { childList: true, subtree: true })
  new PerformanceObserver((entries) => {
    // The browser's times of painting are multiples of 4 ms.
    const painted = entries.getEntries().find(({ startTime }) => startTime >= thereAt - 4)
    if (painted) Object.assign(globalThis, { paintedAt: painted.startTime })
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

async function paintOf(ext: ExtensionBrowser, path: string, wanted: readonly Wanted[]): Promise<number> {
  const page: Page = await ext.context.newPage()
  try {
    await page.addInitScript(watchPaint, wanted)
    await page.goto(`chrome-extension://${ext.extensionId}/${path}`, { waitUntil: 'commit' })
    const painted = await page.waitForFunction(
      () => (globalThis as { paintedAt?: number }).paintedAt,
      undefined,
      { timeout: 15_000 },
    )
    return Number(await painted.jsonValue())
  } finally {
    await page.close()
  }
}

/** The popup against a page with nothing in it, both with the worker and the extension's process gone. */
export async function measureFirstPaint({ ext }: World): Promise<Figure> {
  const base: number[] = []
  const subject: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await killWorker(ext)
    await sleep(PROCESS_ENDS_MS)
    base.push(await paintOf(ext, EMPTY_PAGE, NOTHING))
    await sleep(DATABASE_CLOSES_MS)
    subject.push(await paintOf(ext, 'popup.html', BALANCE_AND_ORDERS))
  }
  return ratioFigure(
    'popup, worker asleep, 100,000 orders, 10,000 services: balance and ten orders painted, to an empty page',
    1.5,
    spreadOf(base),
    spreadOf(subject),
  )
}
