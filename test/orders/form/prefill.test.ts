import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../lib/db/open'
import type { Database } from '../../../lib/db/schema'
import { writeSetting } from '../../../lib/db/settings'
import { BLANK_FIELDS, type Draft, newDraft } from '../../../lib/orders/form/draft'
import { FIELDS } from '../../../lib/orders/form/field-table'
import { choicesOf, matches, noChoices, prefillDraft } from '../../../lib/orders/form/prefill'
import type { Order } from '../../../lib/orders/order/order'
import { FIELD_NAMES } from '../../../lib/panel-api/field-names'
import { order, panel } from '../rows'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const FOUND = `${VIDEO}&si=abc&feature=share`
const facts = { canonical: '', title: 'A video' }

let database: Database

const pristine = (change: Partial<Draft> = {}, address = FOUND): Draft => ({
  ...newDraft({ ...facts, address }, 'panel-1', 5, 'new'),
  ...change,
})

let made = 0
const earlier = (change: Partial<Order> = {}): Order => {
  made += 1
  return order({ id: `before-${made}`, createdAt: made, link: VIDEO, targetKind: 'youtube/video', ...change })
}

async function begin(draft: Draft, ...orders: readonly Order[]) {
  for (const one of orders) await database.put('orders', one)
  return prefillDraft(database, draft)
}

beforeEach(async () => {
  database = await openDatabase()
  await Promise.all((['orders', 'panels', 'settings'] as const).map((store) => database.clear(store)))
  await database.put('panels', panel())
  await database.put('panels', panel({ id: 'panel-2' }))
  await writeSetting(database, 'default-panel', 'panel-1')
})

describe('a new draft', () => {
  test('begins with the cleaned link, and with no service where none was ordered for its kind', async () => {
    const { draft, like } = await begin(pristine(), earlier({ targetKind: 'youtube/channel' }))
    expect(draft).toEqual({
      ...pristine(),
      link: VIDEO,
      prefill: { filled: { link: VIDEO }, panelId: 'panel-1' },
    })
    expect(like).toBeUndefined()
  })

  test('begins with panel, service, quantity and options of the last order of its kind', async () => {
    const fields = { service: '7', link: VIDEO, quantity: '250', runs: '4', interval: '60' }
    const [older, last] = [
      earlier(),
      earlier({ panelId: 'panel-2', service: { ...order().service, id: '7' }, fields }),
    ]
    const { draft, like } = await begin(pristine(), older, last, earlier({ targetKind: 'x/post' }))
    expect(like).toEqual(last)
    const chosen = { panelId: 'panel-2', serviceId: '7', quantity: '250', runs: '4', interval: '60' }
    const filled = { ...chosen, dripFeed: true, link: VIDEO }
    expect(draft).toEqual({
      ...pristine(),
      ...filled,
      prefill: { filled, panelId: 'panel-1', like: last.id },
    })
  })

  test('takes over no text, name or answer that was for another', async () => {
    const typed = Object.fromEntries(Object.keys(BLANK_FIELDS).map((name) => [name, '9']))
    const { draft } = await begin(pristine(), earlier({ fields: { service: '1', ...typed } }))
    const kept = Object.keys(BLANK_FIELDS).filter((name) => Reflect.get(draft, name) === '9')
    expect(kept).toEqual(FIELD_NAMES.filter((name) => FIELDS[name].isReused))
    expect(draft.link).toBe(VIDEO)
  })

  test.each(['refused', 'dismissed'] as const)('does not follow one that was %s', async (state) => {
    const good = earlier()
    const { like } = await begin(pristine(), good, earlier({ state }))
    expect(like?.id).toBe(good.id)
  })

  test('follows no order at a panel that is gone', async () => {
    expect((await begin(pristine(), earlier({ panelId: 'gone' }))).like).toBeUndefined()
  })

  test('stays at the panel that was chosen in the popup', async () => {
    const [here, there] = [earlier({ panelId: 'panel-2' }), earlier()]
    expect((await begin(pristine({ panelId: 'panel-2' }), here, there)).like?.id).toBe(here.id)
    expect((await begin(pristine(), here, there)).like?.id).toBe(there.id)
  })

  test('of an address that no site is known by begins as it is', async () => {
    const draft = pristine({}, 'https://blog.example/post?id=7&utm_source=x')
    const link = 'https://blog.example/post?id=7'
    const prefill = { filled: { link }, panelId: 'panel-1' }
    expect((await begin(draft, earlier())).draft).toEqual({ ...draft, link, prefill })
  })
})

describe('what is left alone', () => {
  test.each([
    ['one in which something was changed', { updatedAt: 6 }],
    ['one that was refused', { refusal: { kind: 'refusal', class: 'link', message: 'no' } as const }],
    ['one whose link is not the page’s', { link: `${VIDEO}&si=mine` }],
    ['one without a link', { page: { ...facts, address: '' }, link: '' }],
  ])('%s', async (_, change) => {
    const draft = pristine(change)
    expect(await begin(draft, earlier())).toEqual({ draft })
  })

  test('the service that a preset or an order put there', async () => {
    const { draft, like } = await begin(pristine({ serviceId: '5', quantity: '10' }), earlier())
    expect([like, draft.serviceId, draft.quantity, draft.link]).toEqual([undefined, '5', '10', VIDEO])
  })
})

describe('the form of the link', () => {
  test.each([
    ['original', FOUND],
    ['cleaned', VIDEO],
  ] as const)('is the %s one where the service was last ordered so', async (linkForm, link) => {
    expect((await begin(pristine(), earlier({ linkForm }))).draft.link).toBe(link)
  })

  test('is that of the service which is chosen, not of another', async () => {
    const other = earlier({ service: { ...order().service, id: '8' }, linkForm: 'original' })
    expect((await begin(pristine({ serviceId: '1' }), other)).draft.link).toBe(VIDEO)
    expect((await begin(pristine({ serviceId: '8' }), other)).draft.link).toBe(FOUND)
  })
})

test('choices are held as long as none of them was changed', () => {
  const choices = choicesOf(earlier())
  const draft = { ...pristine(), ...choices }
  expect(matches(draft, choices)).toBe(true)
  expect(matches({ ...draft, link: 'https://other.example/' }, choices)).toBe(true)
  for (const change of [{ quantity: '1' }, { panelId: 'x' }, { dripFeed: true }, { comments: 'a' }]) {
    expect(matches({ ...draft, ...change }, choices)).toBe(false)
  }
  expect(matches(pristine(), noChoices('panel-1'))).toBe(true)
})
