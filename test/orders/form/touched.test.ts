import { describe, expect, test } from 'vitest'
import { cleanLink } from '../../../lib/links/clean'
import { type Draft, isTouched, newDraft } from '../../../lib/orders/form/draft'
import { COMMUNITY } from '../../links/tables/community'
import { MUSIC } from '../../links/tables/music'
import { OTHER } from '../../links/tables/other'
import { SOCIAL } from '../../links/tables/social'
import { VIDEO } from '../../links/tables/video'
import { YOUTUBE } from '../../links/tables/youtube'

/* Which drafts are worth taking up again: those that a person typed anything into. */

const ADDRESS = 'https://www.youtube.com/watch?si=abc&v=dQw4w9WgXcQ&feature=share#t=5'
const CLEANED = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

const draftFor = (address: string, changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ address, canonical: '', title: '' }, 'panel-1', 1, 'a'),
  updatedAt: 2,
  ...changes,
})

describe('a draft that was emptied again is not worth it', () => {
  test.each([ADDRESS, CLEANED])('with the link %s', (link) => {
    expect(isTouched(draftFor(ADDRESS, { link, panelId: 'panel-2' }))).toBe(false)
  })

  test('whatever was cleaned off its link', () => {
    const rows = [YOUTUBE, VIDEO, SOCIAL, MUSIC, COMMUNITY, OTHER].flat()
    const cleaned = rows
      // Pages have no spaces around their addresses.
      .map(([address]) => ({ address: address.trim(), ...cleanLink(address) }))
      .filter(({ removed, unwrappedFrom }) => removed.length > 0 && !unwrappedFrom)
    expect(cleaned.length).toBeGreaterThan(60)
    const listed = cleaned.filter(({ address, link }) => isTouched(draftFor(address, { link })))
    expect(listed).toEqual([])
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
    ['words that are searched', { link: CLEANED, search: 'likes' }],
    ['drip-feed', { link: CLEANED, dripFeed: true }],
  ])('%s', (_, typed) => {
    expect(isTouched(draftFor(ADDRESS, typed))).toBe(true)
  })

  test('a link where there was no page', () => {
    expect([draftFor(''), draftFor('', { link: CLEANED })].map(isTouched)).toEqual([false, true])
  })
})
