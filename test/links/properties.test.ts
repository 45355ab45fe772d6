import { describe, expect, test } from 'vitest'
import { cleanLink } from '../../lib/links/clean'
import { linkProblem } from '../../lib/links/link'
import { nameOf, splitLink } from '../../lib/links/parts'
import { ownerIn, recognize } from '../../lib/links/recognize'
import { targetKey } from '../../lib/links/target-key'
import { targetsOf } from '../../lib/links/targets'
import fc from '../fast-check'
import { COMMUNITY } from './tables/community'
import { FACEBOOK } from './tables/facebook'
import { MUSIC } from './tables/music'
import { OTHER } from './tables/other'
import { SOCIAL } from './tables/social'
import { VIDEO } from './tables/video'
import { YOUTUBE } from './tables/youtube'

const numRuns = Number(process.env.RUNS ?? 3000)
const RUNS = { numRuns }

const known = fc.constantFrom(
  ...[YOUTUBE, VIDEO, SOCIAL, FACEBOOK, MUSIC, COMMUNITY, OTHER].flat().map(([address]) => address.trim()),
)

/** Written out here again, as the sites' table has them. */
const SIGNIFICANT: Readonly<Record<string, readonly string[]>> = {
  youtube: ['v', 'list', 'lc', 'lb'],
  facebook: ['id', 'story_fbid', 'fbid', 'v', 'set', 'comment_id', 'reply_comment_id'],
  telegram: ['comment', 'thread', 'single', 'start', 'startapp', 'boost', 'livestream', 't'],
  linkedin: ['commentUrn'],
  reddit: ['context'],
  vk: ['w', 'z', 'reply', 'thread', 'list'],
}

const name = fc.constantFrom(
  ...Object.values(SIGNIFICANT).flat(),
  ...[
    'utm_source',
    'UTM_X',
    'si',
    'fbclid',
    'igsh',
    's',
    '__cft__[0]',
    '__cft__%5B0%5D',
    'u',
    'q',
    'to',
    'url',
    '',
  ],
)
const value = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    'aB-1',
    'wall-1_2',
    '%zz',
    '%2F',
    'a=b',
    'https%3A%2F%2Fx.com%2FNASA',
    'a;b',
    '%26',
  ),
  fc.string({ maxLength: 12 }),
)
const parameter = fc.oneof(
  fc.tuple(name, value).map(([a, b]) => `${a}=${b}`),
  name,
  fc.string({ maxLength: 8 }),
)

/** Real addresses with all sorts of things added to them. */
const address = fc
  .tuple(
    known,
    fc.array(parameter, { maxLength: 6 }),
    fc.constantFrom('', '#', '#a', '#/b', '#!c', '#:~:text=d'),
  )
  .map(([base, added, fragment]) => {
    const [before] = base.split('#')
    return added.length === 0
      ? before + fragment
      : `${before}${base.includes('?') ? '&' : '?'}${added.join('&')}${fragment}`
  })

const anything = fc.oneof(
  address,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.tuple(known, fc.string({ unit: 'binary', maxLength: 20 })).map(([a, b]) => a + b),
  fc
    .tuple(known, fc.nat(60), fc.string({ maxLength: 4 }))
    .map(([a, at, b]) => a.slice(0, at) + b + a.slice(at)),
)

const check = (property: fc.IProperty<[string]>) => fc.assert(property, RUNS)

describe('whatever the address', { timeout: 60_000 }, () => {
  test('cleaning twice is cleaning once', () => {
    check(
      fc.property(anything, (given) => {
        const once = cleanLink(given)
        const twice = cleanLink(once.link)
        expect(twice.link).toBe(once.link)
        expect(twice.removed).toEqual([])
        expect(twice.unwrappedFrom).toBeUndefined()
        expect(twice.recognized).toEqual(once.recognized)
      }),
    )
  })

  test('nothing throws, and what is no web address stays as it is', () => {
    check(
      fc.property(anything, (given) => {
        const page = { address: given, canonical: given, owner: given, title: '', loaded: given }
        for (const { link } of targetsOf({ ...page, around: page })) expect(linkProblem(link)).toBeUndefined()
        targetKey(given)
        ownerIn(given)
        recognize(given)
        if (linkProblem(given)) expect(cleanLink(given)).toEqual({ link: given.trim(), removed: [] })
      }),
    )
  })

  test('host, path and what means something stay as they are written, in their order', () => {
    let recognized = 0
    check(
      fc.property(address, (given) => {
        const { link, removed, unwrappedFrom, recognized: is } = cleanLink(given)
        if (unwrappedFrom !== undefined || linkProblem(given)) return
        const [before, after] = [splitLink(given.trim()), splitLink(link)]
        expect(after.before).toBe(before.before)
        const left = (before.query ?? []).filter((piece) => after.query?.includes(piece))
        expect(after.query ?? []).toEqual(after.query ? left : [])
        if (!is) return
        recognized += 1
        const significant = SIGNIFICANT[is.site] ?? []
        expect(removed.filter((piece) => significant.includes(nameOf(piece)))).toEqual([])
        expect(after.query ?? []).toEqual(
          expect.arrayContaining((before.query ?? []).filter((piece) => significant.includes(nameOf(piece)))),
        )
      }),
    )
    expect(recognized).toBeGreaterThan(numRuns / 4)
  })

  test('two addresses that are spelled alike are of the same thing', () => {
    check(
      fc.property(address, (given) => {
        if (linkProblem(given)) return
        const other = given
          .replace(/^https?:/i, (scheme) => scheme.toUpperCase())
          .replace(/^([^#]*)#(?![!/]).*$/s, '$1')
        expect(targetKey(other)).toBe(targetKey(given))
      }),
    )
  })
})

describe('100,000 characters', () => {
  const LONG = 100_000
  const fill = (text: string) => text.repeat(Math.ceil(LONG / text.length))
  test.each([
    ['in a path', `https://www.youtube.com/@${fill('a')}`],
    ['of words that end like a post', `https://www.linkedin.com/posts/${fill('-activity-1')}/x`],
    ['of segments', `https://www.facebook.com/${fill('a/')}`],
    ['of parameters', `https://www.youtube.com/watch?${fill('si=1&')}v=a`],
    ['of broken signs', `https://vk.com/feed?w=${fill('%zz')}`],
    ['of a value', `https://vk.com/feed?w=wall${fill('1')}_`],
    ['of redirectors', `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://x.com/${fill('b')}`)}`],
    ['of a fragment', `https://x.com/NASA#${fill('#!')}`],
    ['of spaces', `https://x.com/${fill(' ')}x`],
    ['of a host', `https://${fill('a.')}pinterest.com/pin/1`],
    ['of dots', `https://www.pinterest.com/${fill('--1')}/`],
  ])('%s take no time', (_, long) => {
    const begun = performance.now()
    cleanLink(long)
    targetsOf({ address: long, canonical: long, title: '', owner: long, loaded: long })
    expect(performance.now() - begun).toBeLessThan(1500)
  })
})
