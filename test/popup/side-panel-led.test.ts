// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { announcer } from '../../lib/announcements'
import { openDatabase } from '../../lib/db/open'
import { writeSetting } from '../../lib/db/settings'
import { draft } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => undefined) }))
vi.mock('../../entrypoints/popup/first-paint', () => ({ firstPaint: Promise.resolve() }))
vi.mock('../../entrypoints/popup/surface', () => ({ surface: 'side-panel', isSidePanel: true }))

/* A side panel stays open beside its pages: what is clicked in another window is none of its business. */

const FORM = { view: 'form', draftId: 'draft-1' } as const
const announce = announcer()

beforeEach(async () => {
  const windows = { getCurrent: (_: object, answer: (window: { id: number }) => void) => answer({ id: 7 }) }
  Object.assign(globalThis, { chrome: { ...Reflect.get(globalThis, 'chrome'), windows } })
  const database = await openDatabase()
  await database.put('drafts', draft())
})

test.each([
  ['is led to what was clicked in its window', 7, FORM],
  ['stays where it is when it was clicked in another', 8, { view: 'home' }],
  ['stays where it is when a notification was clicked', undefined, { view: 'home' }],
])('%s', async (_, windowId, at) => {
  vi.resetModules()
  const database = await openDatabase()
  await writeSetting(database, 'popup-view', { view: 'home' })
  const [{ route }, { seedRoute }] = await Promise.all([
    import('../../entrypoints/popup/route'),
    import('../../entrypoints/popup/navigation'),
    import('../../entrypoints/popup/lead'),
  ])
  await seedRoute(database)
  await writeSetting(database, 'popup-view', FORM)
  await writeSetting(database, 'view-window', windowId)
  announce('view')
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(route.value).toEqual(at)
})
