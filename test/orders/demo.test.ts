import { expect, test } from 'vitest'
import { saveCatalogue } from '../../lib/catalog/sync'
import { add, isEqual } from '../../lib/money'
import { saveDraft, startDraft } from '../../lib/orders/drafts'
import { nextWake, trackDue } from '../../lib/orders/track'
import { connectDemo } from '../../lib/panels/connect'
import { demoTransport } from '../../lib/panels/demo-account'
import { refreshBalance } from '../../lib/panels/open'
import { testEnvironment } from '../environment'
import { placeAsShown } from './as-shown'

const PAGE = { address: 'https://video.example/watch?v=1', canonical: '', title: 'A video' }

test('an order at the demo account, from the click to its end, one wake at a time', async () => {
  const made = await testEnvironment()
  const { database, clock } = made
  const environment = { ...made, transportTo: () => demoTransport(database, made.now) }
  const demo = await connectDemo('Demo', environment)
  if (demo.kind !== 'connected' || !demo.services) return expect.fail('not connected')
  await saveCatalogue('demo', demo.services, environment)
  const service = demo.services.services.find(({ type, min }) => type === 'Default' && min <= 1000)

  await startDraft(PAGE, environment)
  const [draft] = await database.getAll('drafts')
  if (!draft || !service) return expect.fail('nothing to order')
  expect(draft).toMatchObject({ panelId: 'demo', link: PAGE.address })
  await saveDraft(draft.id, { ...draft, serviceId: service.id, quantity: '1000' }, environment)

  const placing = await placeAsShown({ draftId: draft.id, charge: service.rate }, environment)
  expect(placing).toEqual({ kind: 'placed', orderId: draft.id })
  await refreshBalance('demo', environment)
  const amount = (await database.get('panels', 'demo'))?.balance.amount ?? ''
  expect(isEqual(add(amount, service.rate), '100.84292')).toBe(true)

  const seen: string[] = []
  for (let wake = await nextWake(environment); wake !== undefined; wake = await nextWake(environment)) {
    expect(wake).toBeGreaterThanOrEqual(clock.at + 30_000)
    expect(seen.length).toBeLessThan(500)
    clock.at = wake
    await trackDue(environment)
    seen.push((await database.get('orders', draft.id))?.tracking?.status ?? 'unasked')
  }
  expect(['completed', 'partial', 'canceled']).toContain(seen.at(-1))
  expect(
    seen.slice(0, -1).filter((status) => !['pending', 'in-progress', 'processing'].includes(status)),
  ).toEqual([])
  expect(made.requests).toEqual([])
})
