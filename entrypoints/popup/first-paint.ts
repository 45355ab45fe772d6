/** After so long, what waits for the screen waits no more: a page that no one sees paints nothing. */
const PATIENCE_MS = 500

/**
 * Resolves once the first words of this page are on screen: what is not needed for them takes neither the processor
 * nor the disk from them.
 */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  setTimeout(resolve, PATIENCE_MS)
  new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length > 0) resolve()
  }).observe({ type: 'paint', buffered: true })
})
