import type { Page } from '@playwright/test'

/** Counts every shift from now on, those right after input too. */
export async function watchShifts(popup: Page): Promise<() => Promise<readonly string[]>> {
  await popup.evaluate(() => {
    const shifts: string[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources = [] } = entry as PerformanceEntry & { sources?: { node?: Node | null }[] }
        shifts.push(sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '?').join(' | '))
      }
    }).observe({ type: 'layout-shift' })
  })
  return () =>
    popup.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          // What was just drawn is reported with one of the next frames.
          requestAnimationFrame(() =>
            setTimeout(() => resolve((globalThis as unknown as { shifts: string[] }).shifts), 200),
          )
        }),
    )
}
