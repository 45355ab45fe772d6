import type { Page } from '@playwright/test'
import { confirmationOf, draftFor, writeDraft } from '../../e2e/faults/order'
import type { PageCode } from '../page/index'
import { type Figure, judged, ms } from '../report'
import { spreadOf } from '../statistics'
import type { World } from '../world'

declare const bench: PageCode

const RUNS = 12
const MAX_MS = 10
/** An order takes two of the seconds in which a panel is asked once: after them nothing waits for its turn. */
const TURN_MS = 2200

async function placeOnce(page: Page, { panel, account }: World, run: number) {
  const { url, key, service } = panel
  const serviceId = String(service.service)
  const link = `https://bench.example/placed/${run}`
  const wish = { ...account, link, serviceId, quantity: '1000', charge: service.rate, currency: 'USD' }
  const draft = draftFor(wish)
  await page.evaluate(writeDraft, draft)
  await new Promise((resolve) => setTimeout(resolve, TURN_MS))

  const add = { key, action: 'add', service: serviceId, link: `${link}/bare`, quantity: '1000' }
  const forms = [{ key, action: 'balance' }, add]
  const bare = await page.evaluate(([url, forms]) => bench.askBare(url, forms), [url, forms] as const)
  if (!String(bare.reply).includes('"order"')) throw new Error(`The panel said ${bare.reply}`)

  const confirmation = confirmationOf(draft, wish)
  const ours = await page.evaluate((data) => bench.timeCommand('placeOrder', data), confirmation)
  const isPlaced = (ours.reply as { kind?: string } | undefined)?.kind === 'placed'
  if (!isPlaced) throw new Error(`Not placed: ${JSON.stringify(ours.reply)}`)
  return { base: bare.ms, subject: ours.ms }
}

/** An order through the background, in turn with the bare requests that it needs: `balance` and `add`. */
export async function measurePlacing(world: World): Promise<Figure> {
  const runs = await world.inPage(async (page) => {
    // Prices that are not fresh are asked for again, which is not what is measured here.
    await page.evaluate((id) => bench.timeCommand('syncCatalog', { id }), world.account.panelId)
    const done: { base: number; subject: number }[] = []
    while (done.length < RUNS) done.push(await placeOnce(page, world, done.length))
    return done
  })
  const base = spreadOf(runs.map(({ base }) => base))
  const subject = spreadOf(runs.map(({ subject }) => subject))
  const beyond = spreadOf(runs.map(({ base, subject }) => subject - base))
  return {
    what: 'placing an order: time beyond the panel’s own answers',
    limit: `${MAX_MS} ms`,
    measured: `${ms(beyond.median)} (${ms(subject.median)} to ${ms(base.median)}); p95 ${ms(beyond.p95)}`,
    outcome: judged(beyond.median <= MAX_MS),
    details: { beyond, base, subject },
  }
}
