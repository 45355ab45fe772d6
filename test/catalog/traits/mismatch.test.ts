import { describe, expect, test } from 'vitest'
import { mismatchOf } from '../../../lib/catalog/traits/mismatch'
import { readTraits } from '../../../lib/catalog/traits/read-traits'
import { schemas } from '../../../lib/commands/protocol'
import { KINDS, SITES } from '../../../lib/links/kinds'
import { recognize } from '../../../lib/links/recognize'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const PROFILE = 'https://www.instagram.com/gus.r/'
const POST = 'https://www.instagram.com/p/Cx1yZ2abcde/'
const SHORT = 'https://vm.tiktok.com/ZM1abc/'

function between(name: string, link: string, type = 'Default', category = '') {
  const recognized = recognize(link)
  if (!recognized) throw new Error(`Not recognized: ${link}`)
  return mismatchOf(readTraits({ name, category, description: '', type }), recognized)
}

describe('a service and a link that do not go together', () => {
  test.each([
    ['Instagram Followers [R30]', VIDEO, 'instagram'],
    ['⚡ TikTok Views', PROFILE, 'tiktok'],
    ['Spotify Plays', SHORT, 'spotify'],
  ])('are for two sites: %s, %s', (name, link, site) => {
    expect(between(name, link)).toMatchObject({ site })
  })

  test.each([
    ['Instagram Likes', PROFILE, 'post'],
    ['Instagram Followers', POST, 'profile'],
    ['YouTube Subscribers', VIDEO, 'channel'],
  ])('are for two kinds of one site: %s, %s', (name, link, kind) => {
    const found = between(name, link)
    expect(found).not.toHaveProperty('site')
    expect(found?.kinds).toContain(kind)
  })

  test('are named by what both are for, whatever the service is called', () => {
    const pair = between('Instagram Followers [R30]', VIDEO)?.pair
    expect(between('🔥 IG Followers | Real', `${VIDEO}x`)?.pair).toBe(pair)
    expect(between('Instagram Likes', VIDEO)?.pair).not.toBe(pair)
    expect(between('Instagram Followers', POST)?.pair).not.toBe(pair)
  })
})

describe('nothing is said of', () => {
  test.each([
    ['what fits', 'Instagram Followers', PROFILE],
    ['a service that does not say what it is for', 'Package 7, fast', PROFILE],
    ['a short link of its site', 'TikTok Followers', SHORT],
    ['a site that no address tells', 'Website Traffic from Google', VIDEO],
    ['two sites in one name', 'Instagram and YouTube, any', VIDEO],
  ])('%s', (_, name, link) => {
    expect(between(name, link)).toBeUndefined()
  })

  test('visitors, who are sold for any page', () => {
    expect(between('Visitors', VIDEO, 'Web Traffic')).toBeUndefined()
  })
})

test('every pair is one that the command takes', () => {
  for (const site of [undefined, ...SITES]) {
    for (const link of SITES) {
      for (const kinds of [KINDS.slice(1), KINDS.slice(1, 2)]) {
        const traits = { ...(site && { site }), kinds }
        const found = mismatchOf(traits, { site: link, kind: 'profile' })
        if (found) expect(schemas.acceptPair.safeParse({ pair: found.pair }).success).toBe(true)
      }
    }
  }
})
