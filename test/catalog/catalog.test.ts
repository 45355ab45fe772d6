import { beforeEach, describe, expect, test } from 'vitest'
import { isStale } from '../../lib/catalog/catalogue'
import { prepareSearch, searchServices } from '../../lib/catalog/search'
import { saveCatalogue, syncCatalogue } from '../../lib/catalog/sync'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected, service } from '../orders/rows'
import { V1 } from '../panel-api/fixtures'

const HOUR = 3_600_000

test.each([
  [undefined, true],
  [0, false],
  [6 * HOUR, false],
  [6 * HOUR + 1, true],
])('a catalogue of the age %s', (age, stale) => {
  const now = 1_700_000_000_000
  expect(isStale(age === undefined ? undefined : { at: now - age }, now)).toBe(stale)
})

describe('search', () => {
  const rows = [
    service({ id: '10', name: 'Instagram Followers | Français ♻️', category: '📸 Instagram' }),
    service({ id: '100', name: 'YouTube Views 10K/day', category: 'Video' }),
    service({ id: '1', name: 'TIKTOK Likes', category: 'TikTok (İstanbul)' }),
    service({ id: 'ord_01HG', name: 'Лайки Быстро', category: 'ＦＵＬＬ' }),
    service({ id: '2', name: '', category: '' }),
  ]
  const index = prepareSearch(rows)
  const found = (query: string) => searchServices(index, query).map(({ id }) => id)
  const all = rows.map(({ id }) => id)

  test.each<[string, readonly string[]]>([
    ['', all],
    ['  ', all],
    ['followers', ['10']],
    ['FRANCAIS', ['10']],
    ['français', ['10']],
    ['foll insta', ['10']],
    ['insta views', []],
    ['10', ['10', '100']],
    ['1', ['1', '10', '100', 'ord_01HG']],
    ['100 ', ['100']],
    ['лайки', ['ord_01HG']],
    ['ord_01HG', ['ord_01HG']],
    ['01hg', ['ord_01HG']],
    ['full', ['ord_01HG']],
    ['istanbul', ['1']],
    ['📸', ['10']],
    ['(.*', []],
    ['\\', []],
  ])('%j', (query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  test('of nothing finds nothing', () => {
    expect(searchServices(prepareSearch([]), 'x')).toEqual([])
  })
})

describe('fetching the catalogue', () => {
  let environment: TestEnvironment
  const stored = () => environment.database.get('catalogues', 'panel-1')

  beforeEach(async () => {
    environment = await testEnvironment(panelOf({ services: ok(V1.services) }))
    await connected(environment)
  })

  test('replaces the stored one, with its age', async () => {
    expect(await syncCatalogue('panel-1', environment)).toMatchObject({ kind: 'result' })
    expect(await stored()).toMatchObject({ at: environment.clock.at, services: [{ id: '1' }, { id: '2' }] })
    expect((await environment.database.get('panels', 'panel-1'))?.services).toBe(2)
    expect(environment.changes).toContain('catalogues')
  })

  test('is one request, however many ask at once', async () => {
    await Promise.all([1, 2, 3].map(() => syncCatalogue('panel-1', environment)))
    expect(environment.actions()).toEqual(['services'])
    await syncCatalogue('panel-1', environment)
    expect(environment.actions()).toHaveLength(2)
  })

  test.each([
    ['a page', ok('<html>')],
    ['no rows that can be read', ok([{ x: 1 }])],
    ['a no', ok({ error: 'Too many requests' })],
    ['a time-out', failed('time-out')],
  ])('that brings %s keeps what there was, and the trouble', async (_, answer) => {
    const before = await stored()
    environment.world.script = panelOf({ services: answer })
    const got = await syncCatalogue('panel-1', environment)
    expect(got.kind).not.toBe('result')
    expect(await stored()).toEqual(before)
    expect((await environment.database.get('panels', 'panel-1'))?.trouble?.kind).toBe(got.kind)
  })

  test('of an account that is removed meanwhile leaves nothing behind', async () => {
    environment.world.script = async () => {
      await environment.database.delete('panels', 'panel-1')
      await environment.database.delete('catalogues', 'panel-1')
      return ok(V1.services)
    }
    await syncCatalogue('panel-1', environment)
    expect([await stored(), await environment.database.count('panels')]).toEqual([undefined, 0])
    await saveCatalogue('panel-7', { services: [service()], unreadable: 0 }, environment)
    expect(await environment.database.count('catalogues')).toBe(0)
  })
})
