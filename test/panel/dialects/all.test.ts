import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TypedFields } from '../../../lib/panel-api/field-names'
import { type AskedField, readServiceType } from '../../../lib/panel-api/service-types'
import { DIALECT_FACTS, dialectAt, dialectNamed, orderIdAt } from './all'
import { type Asking, asking, DEFAULT, LINK } from './asking'

test('each panel has a name of its own, and answers at its path alone', () => {
  expect(new Set(DIALECT_FACTS.map(({ name }) => name)).size).toBe(DIALECT_FACTS.length)
  for (const { name, path } of DIALECT_FACTS) {
    expect(path).toBe(`/${name}/api/v2`)
    expect(dialectAt(path)?.name).toBe(name)
    expect(dialectNamed(name).name).toBe(name)
    expect(dialectAt(`${path}/`)).toBeUndefined()
  }
  expect(dialectAt('/api/v1')?.name).toBe('plain')
  expect(dialectAt('/elsewhere/api/v2')).toBeUndefined()
})

/** Something for every field of the table, as a client sends it. */
const VALUES: TypedFields = {
  link: LINK,
  quantity: '1000',
  runs: '2',
  interval: '30',
  comments: 'One 👏\nTwo & three\n<b>four</b>\nfive\nsix',
  username: 'some.one_1',
  usernames: 'one\ntwo',
  hashtag: '#dusk',
  hashtags: '#dusk\n#dawn',
  media: LINK,
  keywords: 'harbour\nlamps',
  groups: 'https://www.facebook.com/groups/1',
  answer_number: '2',
  min: '100',
  max: '200',
  delay: '30',
  posts: '3',
  old_posts: '1',
  expiry: '31/12/2099',
  country: 'WW',
  device: '4',
  type_of_traffic: '1',
  google_keyword: 'harbour lamps',
  referring_url: LINK,
}

describe.each(DIALECT_FACTS)('$name', ({ name, knowsTypes, currency, lacks }) => {
  let at: Asking
  let rows: readonly Record<string, string>[]
  beforeAll(async () => {
    at = await asking(name)
    const { body } = await at.ask({ action: 'services' })
    rows = Array.isArray(body) ? body : Object(body).services
    at.panel.setBalance('100000')
  })
  afterAll(() => at.end())

  test('sells all 17 types, in a spelling that can be read', () => {
    expect(new Set(knowsTypes.map((type) => readServiceType(type)?.name)).size).toBe(17)
    for (const type of knowsTypes)
      expect(
        rows.some((row) => row.type === type),
        type,
      ).toBe(true)
  })

  test.each(knowsTypes)('takes an order of %s and records it field by field', async (type) => {
    const service = String(rows.find((row) => row.type === type)?.service)
    const isAsked = ({ onlyIf }: AskedField) => !onlyIf || VALUES[onlyIf.field] === onlyIf.is
    const fields = readServiceType(type)?.fields.filter(isAsked) ?? []
    const sent = Object.fromEntries(fields.map(({ name }) => [name, VALUES[name]]))
    const { body } = await at.ask({ action: 'add', service, ...sent })
    const order = at.panel.orders.at(-1)
    expect(Object(body).order, JSON.stringify(body)).toBeOneOf([
      Number(order?.id),
      orderIdAt(name, order?.id ?? ''),
    ])
    expect(order?.fields).toEqual({ service, ...sent })
    const request = at.panel.adds().at(-1)
    expect(request).toMatchObject({ dialect: name, order: order?.id })
    expect(request?.fields).toEqual({ key: at.panel.key, action: 'add', service, ...sent })
  })

  test('250 open orders are there at once, paid for before, and answered in three requests', async () => {
    const before = [at.panel.requests.length, (await at.ask({ action: 'balance' })).text] as const
    const ids = at.panel.seedOrders(250, DEFAULT)
    expect(new Set(ids).size).toBe(250)
    expect((await at.ask({ action: 'balance' })).text).toBe(before[1])
    const asked = ids.map((id) => orderIdAt(name, id))
    let found = 0
    for (let from = 0; from < 250; from += 100) {
      const orders = asked.slice(from, from + 100)
      const { body } = await at.ask({ action: 'status', orders: orders.join(',') })
      const answers = Array.isArray(body)
        ? new Map(body.map((row) => [row.order, row]))
        : new Map(Object.entries(Object(body)))
      found += orders.filter((id) => answers.get(id)?.currency === currency).length
    }
    expect(found).toBe(250)
    expect(at.panel.requests.length - before[0]).toBe(5)
  })

  test('refuses what it lacks as it refuses what exists nowhere', async () => {
    const nothing = await at.ask({ action: 'no_such_action_at_all' })
    expect(lacks).toEqual(name === 'snake-types' ? ['refill', 'refill_status', 'cancel'] : [])
    for (const action of lacks) {
      const { status, text } = await at.ask({ action, order: '23501', orders: '23501', refill: '1' })
      expect([status, text]).toEqual([nothing.status, nothing.text])
    }
  })
})
