import { afterEach, beforeEach, expect, test } from 'vitest'
import { ADD, type Asking, AUTO, asking, DEFAULT, DRIP, SUBSCRIBE } from './asking'

let snake: Asking
beforeEach(async () => {
  snake = await asking('snake-types')
})
afterEach(() => snake.end())

const fail = (message: string): unknown => ({ status: 'fail', message })

test('types are spelled with underscores, and no flag says what can be done', async () => {
  const { body } = await snake.ask({ action: 'services' })
  expect(body).toMatchObject({ status: 'success' })
  const rows: Record<string, unknown>[] = Object(body).services
  expect(new Set(rows.map(({ type }) => type))).toEqual(
    new Set(
      'default package custom_comments custom_comments_package comment_likes comment_replies poll seo invites_from_groups mentions mentions_with_hashtags mentions_custom_list mentions_hashtag mentions_user_followers mentions_media_likers subscriptions web_traffic'.split(
        ' ',
      ),
    ),
  )
  expect(Object.keys(rows[0] ?? {})).toEqual(['service', 'name', 'type', 'category', 'rate', 'min', 'max'])
})

test('nothing on sale is a success, too', async () => {
  const { body } = await snake.ask({ action: 'services' })
  for (const { service } of Object(body).services) snake.panel.removeService(String(service))
  expect((await snake.ask({ action: 'services' })).body).toEqual({ status: 'success', data: 'Empty Data' })
})

test('success beside the result, and statuses in lower case', async () => {
  expect((await snake.ask(ADD)).body).toEqual({ status: 'success', order: 23501 })
  expect((await snake.ask({ action: 'balance' })).body).toEqual({
    status: 'success',
    balance: '99.94292',
    currency: 'USD',
  })
  snake.panel.advance(20_000)
  expect((await snake.ask({ action: 'status', order: '23501' })).body).toMatchObject({
    status: 'in_progress',
    charge: '0.9',
    currency: 'USD',
  })
})

test('parents answer their own shapes, alone and in a list', async () => {
  await snake.ask(DRIP)
  await snake.ask(SUBSCRIBE)
  snake.panel.advance(30_000)
  const [drip, auto] = [
    { status: 'in_progress', runs: '1', orders: [23503] },
    { status: 'active', expiry: false, posts: '1', orders: [23504] },
  ]
  expect((await snake.ask({ action: 'status', order: '23501' })).body).toEqual(drip)
  expect((await snake.ask({ action: 'status', order: '23502' })).body).toEqual(auto)
  const list = await snake.ask({ action: 'status', orders: '23501,23502,7,23504' })
  expect(list.body).toMatchObject({ '23501': drip, '23502': auto, '7': 'Sipariş numarası hatalı' })
  expect(Object(list.body)['23504'].charge).toMatch(/^0\.\d+$/)
  expect(snake.panel.children.map(({ id, parent }) => [id, parent])).toEqual([['23504', '23502']])
})

test.each([
  ['a wrong key', { action: 'balance', key: 'x' }, 'Geçersiz API anahtarı'],
  ['an unknown service', { ...ADD, service: '99999' }, 'Servis bulunamadı'],
  ['too few', { ...ADD, quantity: '1' }, 'Miktar en az 10 olmalıdır'],
  ['too many', { ...ADD, quantity: '10001' }, 'Miktar en fazla 10000 olabilir'],
  ['a field that is missing', { ...SUBSCRIBE, username: '' }, 'username alanı zorunludur'],
  ['one unknown order', { action: 'status', order: '7' }, 'Sipariş numarası hatalı'],
  ['a list without ids', { action: 'status', orders: '' }, 'Geçersiz istek'],
  ['an action that exists nowhere', { action: 'sing' }, 'Geçersiz işlem'],
  ['a refill', { action: 'refill', order: '23501' }, 'Geçersiz işlem'],
  ['several refills', { action: 'refill', orders: '23501,2' }, 'Geçersiz işlem'],
  ['the status of a refill', { action: 'refill_status', refill: '1' }, 'Geçersiz işlem'],
  ['a cancel', { action: 'cancel', orders: '23501' }, 'Geçersiz işlem'],
  ['a cancel with a wrong key', { action: 'cancel', orders: '23501', key: 'x' }, 'Geçersiz API anahtarı'],
])('%s is refused in another language', async (_, fields, words) => {
  await snake.ask(ADD)
  snake.panel.setStatus('23501', 'Completed')
  const { status, body } = await snake.ask(fields)
  expect([status, body]).toEqual([200, fail(words)])
})

test('what it refuses does nothing', async () => {
  await snake.ask(ADD)
  await snake.ask({ action: 'cancel', orders: '23501' })
  expect(snake.panel.orders).toMatchObject([{ service: DEFAULT, canceling: null }])
  snake.panel.setBalance('0')
  expect((await snake.ask(ADD)).body).toEqual(fail('Bakiyeniz yetersiz'))
  snake.panel.suspend(true)
  expect((await snake.ask({ action: 'balance' })).body).toEqual(fail('Hesabınız aktif değil'))
  snake.panel.suspend(false)
  expect((await snake.ask({ ...SUBSCRIBE, service: AUTO })).body).toMatchObject({ status: 'success' })
})
