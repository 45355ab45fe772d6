/** After this long, nothing waits for the paint any more: a page that no one sees does not paint. */
const PATIENCE_MS = 500

/**
 * Resolves once this page has painted something: code that is not needed for that should not compete for the processor
 * or the disk.
 */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  setTimeout(resolve, PATIENCE_MS)
  new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length > 0) resolve()
  }).observe({ type: 'paint', buffered: true })
})
