// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CatalogView, useCatalog } from '../../entrypoints/popup/form/service/use-catalog'
import { announcer } from '../../lib/announcements'
import type { CatalogRecord } from '../../lib/catalog/catalog'
import { command } from '../../lib/commands/client'
import type { Outcome } from '../../lib/commands/protocol'
import { openDatabase } from '../../lib/db/open'
import { storeCatalog } from '../catalog/on-disk'
import { service } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* What the form is given of a catalog, and when. */

const announce = announcer()
let idle: (() => void) | undefined
let views: CatalogView[]

const store = async (change: Partial<CatalogRecord> = {}) =>
  storeCatalog(await openDatabase(), {
    ...{ panelId: 'panel-1', at: Date.now(), currency: 'USD' },
    services: [service(), service({ id: '2', name: 'Likes' })],
    ...change,
  })

const Form = ({ panelId = 'panel-1', serviceId }: { panelId?: string; serviceId: string }) => {
  views.push(useCatalog(panelId, serviceId))
  return null
}
const now = () => views.at(-1)
const names = () => [...(now()?.services?.values() ?? [])].map(({ name }) => name)
const settled = () => new Promise((resolve) => setTimeout(resolve, 30))

async function open(given: { panelId?: string; serviceId: string }) {
  const { rerender } = render(<Form {...given} />)
  await settled()
  return (next: typeof given) => rerender(<Form {...next} />)
}

beforeEach(async () => {
  views = []
  idle = undefined
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    idle = run
    return 1
  })
  vi.mocked(command).mockReset().mockResolvedValue({ kind: 'done' })
  const database = await openDatabase()
  await Promise.all([database.clear('catalogs'), database.clear('catalog-pages')])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('with a service chosen', () => {
  test('it is known with the head, and the whole list is not read', async () => {
    await store()
    await open({ serviceId: '2' })
    await waitFor(() => expect(now()?.catalog).toMatchObject({ panelId: 'panel-1' }))
    await waitFor(() => expect([names(), now()?.full]).toEqual([['Likes'], undefined]))
    // Nothing is told before both are there.
    expect(
      views.filter(({ catalog, services }) => (catalog === undefined) !== (services === undefined)),
    ).toEqual([])
    expect(command).not.toHaveBeenCalled()
  })

  test('the whole list is read once the page is idle', async () => {
    await store()
    await open({ serviceId: '2' })
    idle?.()
    await waitFor(() => expect(now()?.full?.services.map(({ id }) => id)).toEqual(['1', '2']))
  })

  test('another one is known at once where all have been read', async () => {
    await store()
    const change = await open({ serviceId: '' })
    await waitFor(() => expect(now()?.full).toBeDefined())
    views = []
    change({ serviceId: '2' })
    expect(names()).toEqual(['Likes'])
    await settled()
    expect(views.every(({ services }) => services?.has('2'))).toBe(true)
    expect(now()?.full).toBeDefined()
  })

  test('one that the list does not have is gone, and what comes nearest can be looked for', async () => {
    await store()
    await open({ serviceId: '3' })
    expect([now()?.services?.size, now()?.full?.services.length]).toEqual([0, 2])
  })

  test('a catalog that arrives is the one that counts', async () => {
    await store()
    await open({ serviceId: '1' })
    idle?.()
    await settled()
    const at = Date.now() + 1
    await store({ at, services: [service({ name: 'Dearer', rate: '2' })] })
    announce('catalogs')
    await waitFor(() => expect(names()).toEqual(['Dearer']))
    await waitFor(() => expect([now()?.catalog?.at, now()?.full?.at]).toEqual([at, at]))
  })
})

test('of a catalog that is taken away nothing is left', async () => {
  await store()
  await open({ serviceId: '' })
  await waitFor(() => expect(now()?.full).toBeDefined())
  const database = await openDatabase()
  await Promise.all([database.clear('catalogs'), database.clear('catalog-pages')])
  announce('catalogs')
  await waitFor(() => expect([now()?.catalog, now()?.full]).toEqual([null, undefined]))
})

test('of another account nothing is told under the name of this one', async () => {
  await store()
  await store({ panelId: 'panel-2', services: [service({ id: '1', name: 'Of the other' })] })
  const change = await open({ serviceId: '1' })
  idle?.()
  await settled()
  views = []
  change({ panelId: 'panel-2', serviceId: '1' })
  expect([now()?.catalog, now()?.services, now()?.full]).toEqual([undefined, undefined, undefined])
  await settled()
  expect(views.flatMap(({ catalog }) => catalog ?? []).every(({ panelId }) => panelId === 'panel-2')).toBe(
    true,
  )
  expect([names(), now()?.full?.panelId]).toEqual([['Of the other'], 'panel-2'])
})

describe('fetched again', () => {
  test.each([
    ['what is not there', undefined, null],
    ['what is stale', Date.now() - 7 * 3_600_000, { panelId: 'panel-1' }],
  ])('%s, once', async (_, at, catalog) => {
    if (at !== undefined) await store({ at })
    const change = await open({ serviceId: '1' })
    change({ serviceId: '' })
    await settled()
    expect(vi.mocked(command).mock.calls).toEqual([['syncCatalog', { id: 'panel-1' }]])
    if (catalog) expect(now()?.catalog).toMatchObject(catalog)
    else expect([now()?.catalog, now()?.services, now()?.full]).toEqual([null, undefined, undefined])
  })

  test('and what came of it is told', async () => {
    vi.mocked(command).mockResolvedValue({ kind: 'failure', failure: 'time-out' })
    await open({ serviceId: '' })
    const answer = { kind: 'failure', failure: 'time-out' }
    expect([now()?.trouble, now()?.isSyncing]).toEqual([{ answer, asked: 0 }, false])
    now()?.sync()
    await waitFor(() => expect(now()?.trouble).toEqual({ answer, asked: 1 }))
  })

  test.each([
    ['told', ['panel-1', 'panel-2']],
    ['told late', ['panel-2', 'panel-1']],
  ])('and what is %s of one account is nothing to another', async (_, order) => {
    const answers = new Map<string, (answer: Outcome) => void>()
    vi.mocked(command).mockImplementation(
      ((_: string, { id }: { id: string }) =>
        new Promise<Outcome>((resolve) => answers.set(id, resolve))) as unknown as typeof command,
    )
    const change = await open({ serviceId: '' })
    await waitFor(() => expect(now()?.isSyncing).toBe(true))
    change({ panelId: 'panel-2', serviceId: '' })
    await waitFor(() => expect(answers.size).toBe(2))
    const failures = { 'panel-1': 'time-out', 'panel-2': 'no-permission' } as const
    for (const id of order as (keyof typeof failures)[]) {
      answers.get(id)?.({ kind: 'failure', failure: failures[id] })
      await settled()
    }
    expect(now()?.trouble?.answer).toMatchObject({ failure: 'no-permission' })
    // From here on nothing is answered: what is told of the first account has been remembered.
    change({ panelId: 'panel-1', serviceId: '' })
    await waitFor(() => expect(now()?.trouble?.answer).toMatchObject({ failure: 'time-out' }))
  })
})
