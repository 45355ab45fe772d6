import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds wrong with the page as it is now; with `rules`, by these alone. */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<readonly object[]> {
  // Its script is large: a page that stays gets it once.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const scope = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await scope.axe.run(document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
    })
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }))
  }, rules)
}
