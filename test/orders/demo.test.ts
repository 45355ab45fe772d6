import { expect, test } from 'vitest'
import { saveCatalog } from '../../lib/catalog/save-catalog'
import { demoCatalog } from '../../lib/demo/catalog'
import { add, isEqual } from '../../lib/money'
import { requestCancel, requestRefill } from '../../lib/orders/aftercare/request'
import { saveDraft, startDraft } from '../../lib/orders/form/drafts'
import { wholeDraft } from '../../lib/orders/form/stored-draft'
import { nextWakeAt, pollDue } from '../../lib/orders/tracking/poll-due'
import { connectDemo } from '../../lib/panels/connect'
import { demoTransport } from '../../lib/panels/demo-account'
import { refreshBalance } from '../../lib/panels/open'
import { type TestEnvironment, testEnvironment } from '../environment'
import { placeAsShown } from './as-shown'

const readServices = async () => demoCatalog(1)

const PAGE = { address: 'https://video.example/watch?v=1', canonical: '', title: 'A video' }

test('an order at the demo account, from the click to its end, one wake at a time', async () => {
  const made = await testEnvironment()
  const { database, clock } = made
  const environment = { ...made, transportTo: () => demoTransport({ ...made, database }, readServices) }
  const demo = await connectDemo('Demo', environment)
  if (demo.kind !== 'connected' || !demo.services) return expect.fail('not connected')
  await saveCatalog('demo', demo.services, 'connected', environment)
  const service = demo.services.services.find(({ type, min }) => type === 'Default' && min <= 1000)

  await startDraft(PAGE, environment)
  const [draft] = (await database.getAll('drafts')).map(wholeDraft)
  if (!draft || !service) return expect.fail('nothing to order')
  expect(draft).toMatchObject({ panelId: 'demo', link: PAGE.address })
  await saveDraft(draft.id, { ...draft, serviceId: service.id, quantity: '1000' }, environment)

  const placing = await placeAsShown({ draftId: draft.id, charge: service.rate }, environment)
  expect(placing).toEqual({ kind: 'placed', orderId: draft.id })
  await refreshBalance('demo', environment)
  const amount = (await database.get('panels', 'demo'))?.balance.amount ?? ''
  expect(isEqual(add(amount, service.rate), '100.84292')).toBe(true)

  const seen: string[] = []
  for (let wake = await nextWakeAt(environment); wake !== undefined; wake = await nextWakeAt(environment)) {
    expect(wake).toBeGreaterThanOrEqual(clock.at + 30_000)
    expect(seen.length).toBeLessThan(500)
    clock.at = wake
    await pollDue(environment)
    seen.push((await database.get('orders', draft.id))?.tracking?.status ?? 'unasked')
  }
  expect(['completed', 'partial', 'canceled']).toContain(seen.at(-1))
  expect(
    seen.slice(0, -1).filter((status) => !['pending', 'in-progress', 'processing'].includes(status)),
  ).toEqual([])
  expect(made.requests).toEqual([])
})

/** A wake after the other, until nothing is open any more. */
async function toTheEnd(environment: TestEnvironment) {
  for (let looks = 0; looks < 500; looks += 1) {
    const wake = await nextWakeAt(environment)
    if (wake === undefined) return
    environment.clock.at = wake
    await pollDue(environment)
  }
  expect.fail('it never ends')
}

/** An order at the demo account for the first service that allows what is tried. */
async function ordered(flag: 'refill' | 'cancel') {
  const made = await testEnvironment()
  const environment = { ...made, transportTo: () => demoTransport(made, readServices) }
  const demo = await connectDemo('Demo', environment)
  if (demo.kind !== 'connected' || !demo.services) return expect.fail('not connected')
  await saveCatalog('demo', demo.services, 'connected', environment)
  const service = demo.services.services.find(
    (offered) => offered.type === 'Default' && offered[flag] === true && offered.min <= 1000,
  )
  await startDraft(PAGE, environment)
  const [draft] = (await made.database.getAll('drafts')).map(wholeDraft)
  if (!draft || !service) return expect.fail('nothing to order')
  await saveDraft(draft.id, { ...draft, serviceId: service.id, quantity: '1000' }, environment)
  await placeAsShown({ draftId: draft.id, charge: service.rate }, environment)
  const row = async () => (await made.database.get('orders', draft.id)) ?? expect.fail('lost')
  return { environment, row, id: draft.id }
}

test('a refill at the demo account, from the click to its end', async () => {
  const { environment, row, id } = await ordered('refill')
  await toTheEnd(environment)
  expect(['completed', 'partial']).toContain((await row()).tracking?.status)
  expect(await requestRefill(id, environment)).toEqual({ kind: 'asked' })
  expect(await requestRefill(id, environment)).toEqual({ kind: 'not-now' })
  await toTheEnd(environment)
  expect((await row()).refills).toMatchObject([{ state: 'accepted', rawStatus: expect.any(String) }])
  expect(['completed', 'rejected']).toContain((await row()).refills?.[0]?.status)
})

test('a cancel at the demo account is asked for, and the status says when it is so', async () => {
  const { environment, row, id } = await ordered('cancel')
  expect(await requestCancel(id, environment)).toEqual({ kind: 'asked' })
  expect(await row()).toMatchObject({ cancel: { state: 'accepted' } })
  expect((await row()).tracking).toBeUndefined()
  await toTheEnd(environment)
  expect(await row()).toMatchObject({ cancel: { state: 'accepted' } })
  expect(['canceled', 'partial']).toContain((await row()).tracking?.status)
  expect(await requestCancel(id, environment)).toEqual({ kind: 'not-now' })
})
