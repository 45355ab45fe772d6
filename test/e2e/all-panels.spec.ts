import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { type Draft, newDraft } from '../../lib/orders/form/draft'
import type { Order } from '../../lib/orders/order/order'
import type { PlaceOrderReply } from '../../lib/orders/placing/placing'
import { LENGTH } from '../length'
import type { Articles } from '../panel/articles'
import { DIALECT_FACTS, type DialectFacts, orderIdAt } from '../panel/dialects/all'
import { startTestPanel, type TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { connectAs, userIn } from './faults/user'
import { EACH_TYPE, type TypedOrder } from './harness/each-type'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, chooseTab, LOCAL, openHome, orderForPage } from './harness/journey'
import { readOrders, replaceOrders } from './harness/ledger'
import { allowHost, grantHost } from './harness/permissions'
import { LONGER, takesLongForm } from './harness/quarter'

/*
 * The same journey at a panel of each dialect, as a user makes it: connect, order, follow 250 open orders, refill, cancel. A short
 * run makes it at the first and at a quarter of the others, the longer one at the first and the rest. Each type at each panel is
 * ordered by command. By hand it is three types at each panel and, at the first, all of them over four commits; a long run orders
 * all of them by hand everywhere. What the panel recorded is compared field by field with what was written down by hand.
 */

interface World {
  readonly facts: DialectFacts
  readonly panel: TestPanel
  readonly articles: Articles
  readonly ext: ExtensionBrowser
}

const OPEN_ORDERS = 250
const long = findService(
  ({ type, refill, cancel, min }) => type === 'Default' && refill && cancel && min <= 100,
)

/** A plain order, one with lines of text, and one without a link or a quantity: what forms and answers differ in most. */
const THREE = ['Default', 'Custom Comments', 'Subscriptions']

/** The types that are ordered by hand at the panel with this number. */
const typesAt = (panel: number): readonly TypedOrder[] =>
  EACH_TYPE.filter(
    ({ name }, at) => LENGTH === 'long' || THREE.includes(name) || (panel === 0 && takesLongForm(at)),
  )

for (const [at, facts] of DIALECT_FACTS.entries()) {
  if (at > 0 && !takesLongForm(at)) continue
  const types = typesAt(at)
  test(`the journey at the panel “${facts.name}”`, LONGER, async ({ ext, panel, articles }) => {
    test.setTimeout(300_000)
    expect(types.length).toBeGreaterThanOrEqual(THREE.length)
    const world: World = { facts, panel, articles, ext }
    await test.step('connect', () => connect(world))
    for (const typed of types) await test.step(typed.name, () => order(typed, world))
    await test.step('what the ledger holds', () => ledgerAgrees(world, types.length))
    await test.step(`${OPEN_ORDERS} open orders`, () => followMany(world))
    await test.step('refill', () => refill(world))
    await test.step('cancel', () => cancel(world))
  })
}

test('every type of service arrives at every panel with exactly its fields', async ({ ext }) => {
  test.setTimeout(180_000)
  await grantHost(ext, LOCAL)
  const user = await userIn(ext)
  const link = 'https://video.example/matrix'
  const panels = await Promise.all(DIALECT_FACTS.map(() => startTestPanel()))
  try {
    const sent = await Promise.all(
      DIALECT_FACTS.map(async (facts, at) => {
        const panel = panels[at]
        if (!panel) throw new Error('There are fewer panels than dialects')
        const url = panel.urlOf(facts.name)
        const panelId = await connectAs(user, { url, key: panel.key }, facts.name)
        for (const typed of EACH_TYPE) {
          const draft = draftOf(typed, panelId, link)
          await user.keep(draft)
          const confirm = async (agreed: object): Promise<PlaceOrderReply> => {
            const confirmation = { draftId: draft.id, input: draft, currency: facts.currency, ...agreed }
            const placing = (await user.send('placeOrder', confirmation)) as PlaceOrderReply
            const pauseMs = settlingMs(placing)
            if (pauseMs === undefined) return placing
            await pause(pauseMs)
            return confirm(agreed)
          }
          const name = `${typed.name} at ${facts.name}`
          // What it costs is asked for by naming a wrong charge, for which nothing is sent.
          const asked = await confirm({ charge: '987654.321' })
          if (asked.kind !== 'not-sent' || asked.reason.why !== 'charge-changed')
            throw new Error(`${name}: ${JSON.stringify(asked)}`)
          const { charge, maxPerPost } = asked.reason
          const placing = await confirm({ charge, ...(maxPerPost ? { maxPerPost } : {}) })
          expect(placing, name).toMatchObject({ kind: 'placed' })
        }
        return panel.requests
          .filter(({ action }) => action === 'add')
          .map(({ fields, dialect }) => ({ fields, dialect }))
      }),
    )
    const wanted = DIALECT_FACTS.map((facts, at) =>
      EACH_TYPE.map((typed) => ({
        dialect: facts.name,
        fields: fieldsOf(typed, panels[at]?.key ?? '', link),
      })),
    )
    expect(sent).toEqual(wanted)
    const { orders } = await user.rows()
    expect(orders.filter(({ state }) => state === 'placed')).toHaveLength(
      DIALECT_FACTS.length * EACH_TYPE.length,
    )
  } finally {
    await Promise.all(panels.map((panel) => panel.close()))
  }
})

/** A busy machine opens connections late, and then the form waits until none of before can come up. */
const settlingMs = (placing: PlaceOrderReply): number | undefined =>
  placing.kind === 'not-sent' &&
  placing.reason.why === 'panel' &&
  placing.reason.answer.kind === 'failure' &&
  placing.reason.answer.failure === 'settling'
    ? (placing.reason.answer.pauseMs ?? 0)
    : undefined

/** What the form would have stored of it. */
function draftOf({ service, typed, dripFeed }: TypedOrder, panelId: string, link: string): Draft {
  const page = { address: '', canonical: '', title: '' }
  const draft = newDraft(page, panelId, Date.now(), randomUUID())
  return { ...draft, ...typed, serviceId: service.id, link, dripFeed: dripFeed === true }
}

const fieldsOf = ({ service, sent, hasLink }: TypedOrder, key: string, link: string) => ({
  key,
  action: 'add',
  service: service.id,
  ...(hasLink ? { link } : {}),
  ...sent,
})

async function connect({ facts, panel, ext }: World): Promise<void> {
  await allowHost(ext, LOCAL)
  const options = await ext.openPage('options.html#connect')
  await options.getByRole('textbox', { name: 'Name' }).fill('My panel')
  await options.getByLabel('API address').fill(panel.urlOf(facts.name))
  await options.getByLabel('API key').fill(panel.key)
  await options.getByRole('button', { name: 'Connect', exact: true }).click()
  const card = options.getByRole('article', { name: 'My panel' })
  await expect(card).toContainText(`100.84292 ${facts.currency}`, { timeout: 30_000 })
  expect(panel.requests.map(({ action }) => action)).toEqual(['balance', 'services'])
  await options.close()
  // A page can be read where the extension may: the dispatched menu click gives no `activeTab`.
  await grantHost(ext, LOCAL)
}

async function order(ordered: TypedOrder, world: World): Promise<void> {
  const { service, typed, dripFeed } = ordered
  const { facts, panel, articles, ext } = world
  const before = panel.requests.length
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  if (dripFeed) await popup.getByLabel('Drip-feed').check()
  // In the order in which they are asked: a choice brings the next field.
  for (const [name, value] of Object.entries(typed)) await fill(popup, name, value)
  await popup.getByRole('button', { name: /^(Place|Subscribe)/ }).click()
  // A busy machine opens connections late, and then the form waits some seconds by itself.
  await expect(popup.getByRole('heading', { name: /^Order \S+$/ })).toBeVisible({ timeout: 30_000 })
  await popup.close()
  for (const page of ext.context.pages()) if (page.url().startsWith(articles.origin)) await page.close()

  const adds = panel.requests.slice(before).filter(({ action }) => action === 'add')
  expect(adds.map(({ fields, dialect }) => ({ fields, dialect }))).toEqual([
    {
      dialect: facts.name,
      fields: fieldsOf(ordered, panel.key, `${articles.origin}/article`),
    },
  ])
}

async function fill(popup: Page, name: string, value: string): Promise<void> {
  const field = popup.locator(`[id="${name}"]`)
  if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
}

async function ledgerAgrees({ facts, panel, ext }: World, placedByHand: number): Promise<void> {
  const rows = await readOrders(await ext.hidden())
  const placed = rows.filter(({ state }) => state === 'placed').map(({ panelOrderId }) => panelOrderId)
  expect(placed.toSorted()).toEqual(panel.orders.map(({ id }) => orderIdAt(facts.name, id)).toSorted())
  expect(rows).toHaveLength(placedByHand)
  for (const { currency } of rows) expect(currency).toBe(facts.currency)
}

/** The ledger as if 250 orders had been placed and not asked about; the two newest are what comes next. */
async function followMany({ facts, panel, ext }: World): Promise<void> {
  panel.setBalance('1000')
  const ids = panel.seedOrders(OPEN_ORDERS, long.id)
  for (const id of ids) panel.setStatus(id, 'In progress', { remains: '7', start_count: '3572' })
  const page = await ext.hidden()
  const [model] = (await readOrders(page)).filter(({ service }) => service.id === EACH_TYPE[0]?.service.id)
  if (!model) throw new Error('The first order is not in the ledger')
  const now = Date.now()
  const rows = ids.map((id, n): Order => {
    const { tracking: _, statusReports: __, ...rest } = model
    const flags = facts.lacks.includes('refill') ? 'unknown' : true
    return {
      ...rest,
      id: `many-${n}`,
      panelOrderId: orderIdAt(facts.name, id),
      // Old enough to be asked about no more than once an hour.
      createdAt: now - 86_400_000 + n,
      dueAt: now + 3_600_000,
      service: { ...rest.service, name: `Many ${n}`, refill: flags, cancel: flags },
    }
  })
  await replaceOrders(page, rows)

  const before = panel.requests.length
  const popup = await openHome(ext)
  await expect
    .poll(async () => (await popup.getByRole('listitem').allTextContents()).slice(0, 10))
    .toEqual(Array.from({ length: 10 }, (_, n) => expect.stringContaining(`Many ${OPEN_ORDERS - 1 - n}`)))
  await popup.close()
  await expect
    .poll(async () => (await readOrders(page)).filter(({ tracking }) => tracking).length, { timeout: 30_000 })
    .toBe(OPEN_ORDERS)
  const wanted = ids.map((id) => orderIdAt(facts.name, id))
  // An alarm may have asked for the orders from before at this very moment.
  const lists = asked(panel, before, 'status')
    .map(({ orders = '' }) => orders.split(','))
    .filter((list) => list.some((id) => wanted.includes(id)))
  expect(lists.map(({ length }) => length)).toEqual([100, 100, 50])
  expect(lists.flat().toSorted()).toEqual(wanted.toSorted())
  for (const { tracking, panelOrderId } of await readOrders(page)) {
    const own = panel.orders.find(({ id }) => orderIdAt(facts.name, id) === panelOrderId)
    expect(tracking?.charge).toBe(own?.charge)
    expect(tracking).toMatchObject({ status: 'in-progress', remains: '7', startCount: '3572' })
  }
  // What comes next is about the newest two; the others would be asked for with every look.
  await replaceOrders(page, (await readOrders(page)).slice(-2))
}

const last = (panel: TestPanel, back: number) => panel.orders.at(-back)?.id ?? ''

const asked = (panel: TestPanel, from: number, action: string) =>
  panel.requests
    .slice(from)
    .filter((request) => request.action === action)
    .map(({ fields }) => fields)

async function lookAgain(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Back' }).click()
  await popup.getByRole('button', { name: 'Refresh' }).click()
}

async function refill(world: World): Promise<void> {
  const { facts, panel } = world
  const id = last(panel, 1)
  panel.setStatus(id, 'Completed', { remains: '0' })
  const popup = await openHome(world.ext)
  const row = popup.getByRole('listitem').filter({ hasText: 'Many 249' })
  // An order that was asked about seconds ago is not asked about again at once.
  await expect(async () => {
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await chooseTab(popup, 'Done')
    await expect(row).toContainText('Completed', { timeout: 3000 })
  }).toPass()
  const from = panel.requests.length
  await row.getByRole('button').first().click()
  await popup.getByRole('button', { name: 'Refill', exact: true }).click()
  const fields = { key: panel.key, action: 'refill', order: orderIdAt(facts.name, id) }
  if (facts.lacks.includes('refill')) {
    await expect(popup.getByText('This panel does not offer refills.')).toBeVisible()
    // It stays where it was, so that nothing slides under the mouse.
    await expect(popup.getByRole('button', { name: 'Refill', exact: true })).toBeDisabled()
    expect(asked(panel, from, 'refill')).toEqual([fields])
    await popup.close()
    return
  }
  await expect(popup.getByText('Requested', { exact: true })).toBeVisible()
  expect(asked(panel, from, 'refill')).toEqual([fields])
  panel.advance(300_000)
  await expect(async () => {
    await lookAgain(popup)
    await row.getByRole('button').first().click()
    await expect(popup.getByText(/^(Done|Rejected)$/)).toBeVisible({ timeout: 3000 })
  }).toPass()
  await popup.close()
}

async function cancel(world: World): Promise<void> {
  const { facts, panel } = world
  const id = last(panel, 2)
  panel.setStatus(id, 'In progress', { remains: '40' })
  const from = panel.requests.length
  const popup = await openHome(world.ext)
  const row = popup.getByRole('listitem').filter({ hasText: 'Many 248' })
  await row.getByRole('button').first().click()
  await popup.getByRole('button', { name: 'More actions' }).click()
  await popup.getByRole('menuitem', { name: 'Cancel order' }).click()
  await popup.getByRole('button', { name: 'Ask to cancel' }).click()
  const common = { key: panel.key, action: 'cancel' }
  const orders = { ...common, orders: orderIdAt(facts.name, id) }
  const order = { ...common, order: orderIdAt(facts.name, id) }
  if (facts.lacks.includes('cancel')) {
    await expect(popup.getByText('This panel doesn’t take cancel requests here.')).toBeVisible()
    expect(asked(panel, from, 'cancel')).toEqual([orders, order])
    await popup.close()
    return
  }
  await expect(popup.getByText(/^You asked the panel to cancel this order/)).toBeVisible()
  expect(asked(panel, from, 'cancel')).toEqual(facts.name === 'success-text' ? [orders, order] : [orders])
  panel.setStatus(id, 'Canceled', { remains: '40' })
  await popup.getByRole('button', { name: 'Back' }).click()
  // Asked about a moment ago, when the popup opened: it may take a second look.
  await expect(async () => {
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await chooseTab(popup, 'Problems')
    await expect(row).toContainText('Canceled', { timeout: 3000 })
  }).toPass()
  await popup.close()
}
