import { describe, expect, test } from 'vitest'
import { dearerThan, type PriceAt } from '../../../lib/orders/form/dearer'

const price = (rate: string, change: Partial<PriceAt> = {}): PriceAt => ({
  rate,
  type: 'Default',
  currency: 'USD',
  ...change,
})

describe('a service that was ordered before', () => {
  test.each<[string, string, string | undefined]>([
    ['0.50', '0.75', '0.5'],
    ['0.5', '0.50000000001', '0.00000000002'],
    ['0', '0.01', undefined],
    ['90071992547409921', '90071992547409922', '0.00000000000000001110'],
  ])('for %s and now for %s costs more', (before, now, share) => {
    const dearer = dearerThan(price(before), price(now))
    expect(dearer).toMatchObject({ before, now })
    expect(Number(dearer?.share)).toBe(Number(share))
  })

  test.each<[string, PriceAt, PriceAt]>([
    ['as much', price('0.50'), price('0.5')],
    ['less', price('0.5'), price('0.4999999')],
    ['in another currency', price('0.5'), price('20', { currency: 'TRY' })],
    ['by the package, no longer by the thousand', price('0.5'), price('9', { type: 'Package' })],
    ['of a type that no one knows', price('0.5', { type: 'Riddle' }), price('9', { type: 'Riddle' })],
  ])('and costs %s is not told of', (_, before, now) => {
    expect(dearerThan(before, now)).toBeUndefined()
  })

  test('is the same in whatever way type and currency are written', () => {
    const now = price('2', { type: 'custom_comments', currency: 'usd' })
    expect(dearerThan(price('1', { type: 'Custom Comments' }), now)).toMatchObject({ share: '1' })
  })
})
