import { describe, expect, test } from 'vitest'
import { nearestServices } from '../../lib/choices/nearest'
import type { Favorite } from '../../lib/saved/choices'
import { entriesOf, idsOf } from '../catalog/entries'

const gone = (change: Partial<Favorite> = {}): Favorite => ({
  panelId: 'panel-1',
  serviceId: 'gone',
  name: 'Instagram Likes | R30',
  category: 'Instagram',
  type: 'Default',
  rate: '1.00',
  ...change,
})
const nearest = (rows: Parameters<typeof entriesOf>[0], change: Partial<Favorite> = {}) =>
  idsOf(nearestServices(gone(change), entriesOf(rows)))

describe('what comes nearest to a service that is gone', () => {
  test('brings the same to the same site, by the same kind of price', () => {
    const rows = [
      { name: 'Instagram Followers' },
      { name: 'YouTube Likes' },
      { name: 'Instagram Likes', type: 'Package' },
      { name: 'Instagram Likes' },
      { name: 'Likes' },
    ]
    expect(nearest(rows)).toEqual(['4'])
  })

  test('is near in price before it is alike in the rest', () => {
    const rows = [
      { name: 'Instagram Likes | R30', rate: '9' },
      { name: 'Instagram Likes', rate: '1.1' },
      { name: 'Instagram Likes | R30', rate: '0.7' },
      { name: 'Instagram Likes', rate: '1.05' },
    ]
    expect(nearest(rows)).toEqual(['3', '4', '2'])
  })

  test('is of the same account: another’s prices may be of another currency', () => {
    expect(nearestServices(gone(), entriesOf([{ name: 'Instagram Likes' }], 'panel-2'))).toEqual([])
  })

  test('stands in the same category where the name tells nothing', () => {
    const rows = [
      { name: 'One', category: 'Special' },
      { name: 'Two', category: 'Other' },
    ]
    expect(nearest(rows, { name: 'The old one', category: 'Special' })).toEqual(['1'])
    expect(nearest(rows, { name: 'The old one', category: '' })).toEqual([])
  })

  test.each([
    ['0', '0'],
    ['0', '5'],
    ['5', '0'],
    ['0.00000000001', '99999999999'],
  ])('with the prices %s and %s breaks nothing', (rate, offered) => {
    expect(nearest([{ name: 'Instagram Likes', rate: offered }], { rate })).toEqual(['1'])
  })
})
