import { describe, expect, test } from 'vitest'
import type { RefusalClass } from '../../lib/panel-api/model'
import { classifyRefusal, readLimit, readPause, refusal } from '../../lib/panel-api/refusals'
import { clientOf, FIELDS } from './panel'

/** Every text of the table of errors, with the spellings that surround it. */
const TABLE: readonly (readonly [RefusalClass, readonly string[]])[] = [
  ['key', ['Invalid API key', 'Incorrect API key', 'The api key field is required.']],
  ['account', ['Your account is not active']],
  ['funds', ['Not enough funds on balance', 'neworder.error.not_enough_funds', 'Insufficient balance']],
  [
    'service-gone',
    ['Incorrect service ID', 'error.incorrect_service_id', 'Service not found', 'service_inactive'],
  ],
  [
    'duplicate-link',
    [
      'You have active order with this link. Please wait until order being completed.',
      'neworder.error.link_duplicate',
      'Duplicate order',
    ],
  ],
  ['link', ['neworder.error.link', 'invalid_link', 'link_not_found', 'Bad link', 'Incorrect link']],
  [
    'below-minimum',
    ['Quantity less than minimal 50', 'neworder.error.min_quantity', 'Minimum quantity is 10'],
  ],
  ['above-maximum', ['Quantity more than maximum 5000', 'neworder.error.max_quantity']],
  ['drip-feed', ['interval time is required', 'runs is required', 'Service does not support Dripfeed']],
  ['order-id', ['Incorrect order ID', 'Invalid Order Id']],
  [
    'refill',
    ['Order not eligible for refill', 'Refill already requested', 'Refill not found', 'Incorrect refill ID'],
  ],
  ['cancel', ['Order cannot be cancelled', 'Service does not support cancel', 'Cancel already requested']],
  ['wait', ['Too many requests', 'API rate limit exceeded']],
  ['request', ['Incorrect request']],
  ['no-such-action', ['Invalid action', 'Unknown action', 'Unknown action: refill', 'INVALID ACTION cancel']],
  ['temporary', ['Site is under maintenance', 'Temporarily unavailable']],
  ['other', ['', 'Недостаточно средств', '__proto__', 'toString', 'Nope']],
]

describe.each(TABLE)('%s', (about, texts) => {
  test.each(texts)('%s', (text) => {
    expect(classifyRefusal(text, 200)).toBe(about)
    expect(classifyRefusal(text.toUpperCase(), 200)).toBe(about)
  })
})

describe('the HTTP status decides only if the message tells nothing', () => {
  test.each<[number, RefusalClass]>([
    [401, 'key'],
    [403, 'account'],
    [429, 'wait'],
    [422, 'other'],
    [200, 'other'],
  ])('%i', (status, about) => {
    expect(classifyRefusal('Nein', status)).toBe(about)
    expect(classifyRefusal('Bad link', status)).toBe('link')
  })
})

describe('the limit that a text names', () => {
  test.each<[RefusalClass, string, number | undefined]>([
    ['below-minimum', 'Quantity less than minimal 50', 50],
    ['below-minimum', 'Minimum quantity is 100.', 100],
    ['below-minimum', 'min_quantity: 20', 20],
    ['below-minimum', 'You sent 5, minimum quantity is 10', 10],
    ['below-minimum', 'Minimum quantity is 10 and maximum is 500', 10],
    ['above-maximum', 'Quantity more than maximum 10,000', 10_000],
    ['above-maximum', 'Quantity more than maximum 1,234,567', 1_234_567],
    ['above-maximum', 'max_quantity 2147483647', 2_147_483_647],
    ['above-maximum', 'neworder.error.max_quantity', undefined],
    ['above-maximum', 'Quantity more than maximum 1.000', undefined],
    ['above-maximum', 'Quantity more than maximum 1 000', undefined],
    ['above-maximum', 'Quantity more than maximum 10,00', undefined],
    ['above-maximum', `Quantity more than maximum ${'9'.repeat(400)}`, undefined],
    ['link', 'Bad link, minimum 5', undefined],
  ])('%s: %s is %s', (about, words, limit) => {
    expect(readLimit(about, words)).toBe(limit)
  })

  test('comes with the refusal', async () => {
    expect(await clientOf('{"error":"Quantity less than minimal 50"}').add(FIELDS)).toEqual({
      kind: 'refusal',
      class: 'below-minimum',
      message: 'Quantity less than minimal 50',
      limit: 50,
    })
  })
})

const HOUR = 3_600_000

describe('the pause that a text asks for', () => {
  test.each<[RefusalClass, string, number | undefined]>([
    ['refill', 'You can request a refill in 23 hours', 23 * HOUR],
    ['refill', 'Refill is possible once in 24 hours', 24 * HOUR],
    ['refill', 'Refill again in 2 days', 48 * HOUR],
    ['refill', 'Refill in 1 hour 30 minutes', 1.5 * HOUR],
    ['refill', 'Refill in 1 day, 2 hours and 5 min', 26 * HOUR + 300_000],
    ['cancel', 'Cancel already requested, try in 10 minutes', HOUR / 6],
    ['wait', 'Too many requests, wait 45 seconds', 45_000],
    ['wait', 'Rate limit: 1hr', HOUR],
    ['refill', 'Refill period of 30 days is over', undefined],
    ['refill', 'Refill period of 7 days is over', undefined],
    ['refill', 'A refill is only possible within 48 hours of completion', undefined],
    ['refill', 'Refill in 0 hours', undefined],
    ['refill', 'Order not eligible for refill', undefined],
    ['refill', 'Order 24 not eligible for refill', undefined],
    ['refill', `Refill in ${'9'.repeat(300)} hours`, undefined],
    ['link', 'Bad link, try in 24 hours', undefined],
  ])('%s: %s is %s', (about, words, pause) => {
    expect(readPause(about, words)).toBe(pause)
  })

  test('what the server says takes precedence over the message', () => {
    const words = 'Too many requests, wait 45 seconds'
    expect(refusal(words, { status: 429, pauseMs: 7000 }, String)).toMatchObject({
      class: 'wait',
      pauseMs: 7000,
    })
    expect(refusal(words, { status: 429 }, String)).toMatchObject({ pauseMs: 45_000 })
  })

  test('goes along with a refusal and with a failure', async () => {
    const pause = { status: 429, pauseMs: 9000 }
    expect(await clientOf({ ...pause, text: '{"error":"slow"}' }).balance()).toMatchObject({ pauseMs: 9000 })
    expect(await clientOf({ ...pause, text: '<h1>slow</h1>' }).balance()).toMatchObject({
      failure: 'http-status',
      pauseMs: 9000,
    })
  })
})
