import { beforeEach, describe, expect, test } from 'vitest'
import { readSetting, writeSetting } from '../../../lib/db/settings'
import { BLANK_FIELDS } from '../../../lib/orders/form/draft'
import { discardDraft, saveDraft, startDraft } from '../../../lib/orders/form/drafts'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { draft } from '../rows'

let environment: TestEnvironment

const page = (address: string) => ({ address, canonical: '', title: 'T' })
const drafts = () => environment.database.getAll('drafts')
const view = () => readSetting(environment.database, 'popup-view')
const { id: _, createdAt: __, updatedAt: ___, page: ____, ...INPUT } = draft({ quantity: '70' })

beforeEach(async () => {
  environment = await testEnvironment()
  await writeSetting(environment.database, 'default-panel', 'panel-1')
})

describe('a click on a page', () => {
  test('starts a draft for it at the default panel', async () => {
    await startDraft(page('https://a.example/'), environment)
    const at = environment.clock.at
    expect(await drafts()).toEqual([
      {
        id: 'id-1',
        createdAt: at,
        updatedAt: at,
        panelId: 'panel-1',
        serviceId: '',
        search: '',
        ...BLANK_FIELDS,
        link: 'https://a.example/',
        dripFeed: false,
        page: page('https://a.example/'),
      },
    ])
    expect(await view()).toEqual({ view: 'form', draftId: 'id-1' })
  })

  test('takes up what was begun for the same page, also when clicked twice at once', async () => {
    await Promise.all([1, 2, 3].map(() => startDraft(page('https://a.example/'), environment)))
    expect(await drafts()).toHaveLength(1)
    const [begun] = await drafts()
    await saveDraft(begun?.id ?? '', INPUT, environment)
    await startDraft(page('https://a.example/'), environment)
    expect(await drafts()).toMatchObject([{ id: begun?.id, quantity: '70' }])
  })

  test('keeps a draft in which something was typed, and only that', async () => {
    await startDraft(page('https://a.example/'), environment)
    await startDraft(page('https://b.example/'), environment)
    expect((await drafts()).map(({ link }) => link)).toEqual(['https://b.example/'])
    const typing = saveDraft('id-2', { ...INPUT, panelId: 'panel-1' }, environment)
    await Promise.all([typing, startDraft(page('https://c.example/'), environment)])
    expect(await drafts()).toMatchObject([{ id: 'id-2', quantity: '70' }, { id: 'id-3' }])
  })

  test.each(['javascript:alert(1)', 'chrome://extensions', 'about:blank', 'file:///a'])(
    '%s has nothing to order',
    async (address) => {
      await startDraft(page(address), environment)
      expect([await drafts(), await view()]).toEqual([[], { view: 'nothing-here', address }])
    },
  )

  test('without a page starts an empty one', async () => {
    await startDraft(page(''), environment)
    expect(await drafts()).toMatchObject([{ link: '' }])
  })
})

describe('typing', () => {
  test('is kept, and takes the panel’s last no away', async () => {
    const refusal = { kind: 'refusal', class: 'funds', words: 'no' } as const
    await environment.database.put('drafts', draft({ refusal }))
    await saveDraft('draft-1', INPUT, environment)
    expect(await drafts()).toEqual([draft({ quantity: '70', updatedAt: environment.clock.at })])
  })

  test('into a draft that has become an order brings it not back', async () => {
    expect(await saveDraft('draft-1', INPUT, environment)).toBeUndefined()
    expect([await drafts(), environment.changes]).toEqual([[], []])
  })

  test('can be thrown away', async () => {
    await environment.database.put('drafts', draft())
    await discardDraft('draft-1', environment)
    expect([await drafts(), await view()]).toEqual([[], { view: 'home' }])
  })
})
