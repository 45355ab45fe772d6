import { describe, expect, test } from 'vitest'
import { cleanLink } from '../../lib/links/clean'
import { SITES } from '../../lib/links/kinds'
import { recognize } from '../../lib/links/recognize'
import { targetKey } from '../../lib/links/target-key'
import { COMMUNITY } from './tables/community'
import { FACEBOOK } from './tables/facebook'
import { MUSIC } from './tables/music'
import { OTHER } from './tables/other'
import type { Row } from './tables/row'
import { SOCIAL } from './tables/social'
import { VIDEO } from './tables/video'
import { YOUTUBE } from './tables/youtube'

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  youtube: YOUTUBE,
  'films and streams': VIDEO,
  networks: SOCIAL,
  facebook: FACEBOOK,
  music: MUSIC,
  communities: COMMUNITY,
  'sites that are not known': OTHER,
}

const ALL = Object.values(TABLES).flat()

test('every site is there, with many of its addresses', () => {
  const sites = new Set(ALL.map(([, is]) => is.split(' ')[0]))
  expect(SITES.filter((site) => !sites.has(site))).toEqual([])
  expect(ALL.length).toBeGreaterThan(250)
})

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(rows.map(([address, ...rest]) => ({ address, rest })))('$address', ({ address, rest }) => {
    const [is, cleaned = address, ...removed] = rest
    const found = cleanLink(address)
    const { recognized } = found
    expect(recognized ? `${recognized.site} ${recognized.kind} ${recognized.id}` : '').toBe(is)
    expect(found.link).toBe(cleaned)
    expect(found.removed).toEqual(removed)
    expect(recognize(address)).toEqual(recognized)
    // What is taken off changes nothing about what the address is of.
    expect(recognize(found.link)).toEqual(recognized)
    expect(cleanLink(found.link)).toEqual({
      link: found.link,
      removed: [],
      ...(recognized && { recognized }),
    })
  })
})

describe('one thing', () => {
  test.each([
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1'],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', 'https://m.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', 'https://www.youtube.com/embed/dQw4w9WgXcQ'],
    ['https://www.youtube.com/@MrBeast', 'https://youtube.com/@mrbeast/videos'],
    ['https://www.instagram.com/reel/CuE2WNQs6vH/', 'https://www.instagram.com/natgeo/p/CuE2WNQs6vH'],
    ['https://twitter.com/NASA', 'https://x.com/nasa'],
    ['https://twitter.com/NASA/status/12', 'https://x.com/i/web/status/12'],
    ['https://www.facebook.com/watch/?v=12', 'https://www.facebook.com/reel/12'],
    ['https://www.facebook.com/nasa/posts/12', 'https://m.facebook.com/story.php?story_fbid=12&id=3'],
    ['https://redd.it/1abcde', 'https://old.reddit.com/r/a/comments/1abcde/b/'],
    ['https://t.me/s/Durov/5', 'https://telegram.me/durov/5?single'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FNASA', 'https://x.com/nasa'],
    ['https://news.example/a?utm_source=b', 'http://www.news.example/a/'],
  ])('%s is %s', (a, b) => {
    expect(targetKey(a)).toBe(targetKey(b))
  })

  test.each([
    ['https://youtu.be/dQw4w9WgXcQ', 'https://youtu.be/dQw4w9WgXcq'],
    ['https://www.youtube.com/@a', 'https://www.youtube.com/c/a'],
    ['https://www.youtube.com/watch?v=a', 'https://www.youtube.com/watch?v=a&lc=b'],
    ['https://www.facebook.com/a/posts/1?comment_id=2', 'https://www.facebook.com/a/posts/1?comment_id=3'],
    [
      'https://www.facebook.com/a/posts/1?comment_id=2',
      'https://www.facebook.com/a/posts/1?comment_id=2&reply_comment_id=3',
    ],
    ['https://t.me/a/5', 'https://t.me/b/5'],
    ['https://vk.com/wall-1_2', 'https://vk.com/wall1_2'],
    ['https://x.com/a', 'https://www.instagram.com/a/'],
    ['https://news.example/a', 'https://news.example/b'],
  ])('%s is not %s', (a, b) => {
    expect(targetKey(a)).not.toBe(targetKey(b))
  })
})

test('an address that was in a redirector says which', () => {
  const address = 'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FNASA&h=1'
  expect(cleanLink(address)).toMatchObject({ link: 'https://x.com/NASA', unwrappedFrom: address })
})

test('four redirectors in one another are left as they are', () => {
  const wrap = (inside: string) => `https://l.instagram.com/?u=${encodeURIComponent(inside)}`
  const three = wrap(wrap(wrap('https://x.com/NASA')))
  expect(cleanLink(three).link).toBe('https://x.com/NASA')
  expect(cleanLink(wrap(three))).toEqual({ link: wrap(three), removed: [] })
})
