import type { Page } from '@playwright/test'

/** Where `npm run look` wants the pictures; a run of the tests takes none. */
const FOLDER = process.env.PICTURES ?? ''

export const takesPictures = FOLDER !== ''

/** Takes a picture of the page as it is now, when someone wants to look at pictures. */
export async function takePicture(page: Page, name: string, fullPage = false): Promise<void> {
  if (!takesPictures) return
  await page.screenshot({
    path: `${FOLDER}/${name}.png`,
    fullPage,
    // Rows that wait out of sight to be drawn would be blank in a picture of the whole page.
    style: '* { content-visibility: visible !important; }',
  })
}

/**
 * Waits until the page has something to show, not this text, and is drawn: for three pairs of frames nothing was added to it,
 * taken off it or written in it. All of it is asked of the page at once: a test asks this of hundreds of pages.
 */
export async function untilDrawn(page: Page, notThis: string): Promise<void> {
  await page.evaluate(async (notThis) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const root = document.documentElement
    let changed = false
    const observer = new MutationObserver(() => {
      changed = true
    })
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true })
    const isRead = () => {
      const shown = document.querySelector('#app')?.textContent ?? ''
      return shown !== '' && !shown.includes(notThis)
    }
    const end = performance.now() + 10_000
    for (let still = 0; still < 3; still = changed || !isRead() ? 0 : still + 1) {
      changed = false
      await frame()
      await frame()
      if (performance.now() > end) throw new Error('The page never comes to rest')
    }
    observer.disconnect()
  }, notThis)
  await untilFrame(page)
}

/** Waits until fonts are loaded, what moves has arrived, and what there is was drawn. */
export const untilFrame = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await document.fonts.ready
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ends.map(({ finished }) => finished))
    await frame()
  })
