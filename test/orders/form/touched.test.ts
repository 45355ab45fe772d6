import { describe, expect, test } from 'vitest'
import { cleanLink } from '../../../lib/links/clean'
import { type Draft, isTouched, newDraft } from '../../../lib/orders/form/draft'
import { withPrefill } from '../../../lib/orders/form/filled'
import { COMMUNITY } from '../../links/tables/community'
import { MUSIC } from '../../links/tables/music'
import { OTHER } from '../../links/tables/other'
import { SOCIAL } from '../../links/tables/social'
import { VIDEO } from '../../links/tables/video'
import { YOUTUBE } from '../../links/tables/youtube'

/* Which drafts are worth taking up again: those that a user typed anything into. */

const ADDRESS = 'https://www.youtube.com/watch?si=abc&v=dQw4w9WgXcQ&feature=share#t=5'
const CLEANED = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

/** As a form stores it that was opened on it, and then changed. */
function draftFor(address: string, changes: Partial<Draft> = {}): Draft {
  const fresh = newDraft({ address, canonical: '', title: '' }, 'panel-1', 1, 'a')
  const shown = withPrefill(fresh, { ...fresh, link: cleanLink(address).link }, undefined)
  return { ...shown, updatedAt: 2, ...changes }
}

describe('a draft that was emptied again is not worth it', () => {
  test.each([ADDRESS, CLEANED])('with the link %s', (link) => {
    expect(isTouched(draftFor(ADDRESS, { link, panelId: 'panel-2' }))).toBe(false)
  })

  test('whatever was cleaned off its link', () => {
    const rows = [YOUTUBE, VIDEO, SOCIAL, MUSIC, COMMUNITY, OTHER].flat()
    const cleaned = rows
      // Pages have no spaces around their addresses.
      .map(([address]) => ({ address: address.trim(), ...cleanLink(address) }))
      .filter(({ removed }) => removed.length > 0)
    expect(cleaned.length).toBeGreaterThan(60)
    const listed = cleaned.filter(({ address, link }) => isTouched(draftFor(address, { link })))
    expect(listed).toEqual([])
  })
})

describe('a draft that the program filled in', () => {
  const fresh = newDraft({ address: ADDRESS, canonical: '', title: '' }, 'panel-1', 1, 'a')
  const input = {
    ...fresh,
    link: CLEANED,
    panelId: 'panel-2',
    serviceId: '7',
    quantity: '500',
    dripFeed: true,
  }
  const filled = withPrefill(fresh, input, 'order-1')

  test.each<[string, Partial<Draft>, boolean]>([
    ['as it was filled in', {}, false],
    ['emptied', { serviceId: '', quantity: '', dripFeed: false, panelId: 'panel-1' }, false],
    ['with the original link', { link: ADDRESS }, false],
    ['with another quantity', { quantity: '501' }, true],
    ['with another service', { serviceId: '8' }, true],
    ['with a comment', { comments: 'a' }, true],
    ['made of a preset', { quantity: '501', presetId: 'p' }, false],
  ])('%s', (_, change, isWorthIt) => {
    expect(isTouched({ ...filled, ...change })).toBe(isWorthIt)
  })

  test('is as old as it was, and remembers what stood there', () => {
    expect(filled).toMatchObject({ updatedAt: 1, prefill: { panelId: 'panel-1', like: 'order-1' } })
  })

  test('with what an order or a preset had put there before, which stays worth it', () => {
    const again = { ...fresh, serviceId: '7', quantity: '500' }
    expect(isTouched(withPrefill(again, { ...again, link: CLEANED }, undefined))).toBe(true)
  })

  test('by a version that stored no record of it is worth it where its link was cleaned', () => {
    const { prefill: _, ...old } = draftFor(ADDRESS)
    expect([isTouched(old), isTouched({ ...old, link: ADDRESS })]).toEqual([true, false])
  })
})

describe('a draft is worth it with', () => {
  test.each<[string, Partial<Draft>]>([
    ['another video', { link: 'https://www.youtube.com/watch?v=aaaaaaaaaaa' }],
    ['a parameter of its own', { link: `${CLEANED}&t=9` }],
    ['a fragment of its own', { link: `${CLEANED}#t=9` }],
    ['another page of the site', { link: 'https://www.youtube.com/shorts/dQw4w9WgXcQ' }],
    ['the beginning of an address', { link: 'https://www.youtube.com' }],
    ['no link', { link: '' }],
    ['a quantity', { link: CLEANED, quantity: '5' }],
    ['a service', { link: CLEANED, serviceId: '7' }],
    ['drip-feed', { link: CLEANED, dripFeed: true }],
  ])('%s', (_, typed) => {
    expect(isTouched(draftFor(ADDRESS, typed))).toBe(true)
  })

  test('a link where there was no page', () => {
    expect([draftFor(''), draftFor('', { link: CLEANED })].map(isTouched)).toEqual([false, true])
  })
})
