import { describe, expect, test } from 'vitest'
import type { ClickedPage } from '../../lib/links/page'
import { targetsOf } from '../../lib/links/targets'

const WATCH = 'https://www.youtube.com/watch?v=aaaaaaaaaaa'
const UC = 'https://www.youtube.com/channel/UCX6OQ3DkcsbYNE6H8uQQuVA'

const page = (address: string, more: Partial<ClickedPage> = {}): ClickedPage => ({
  address,
  canonical: '',
  title: '',
  loaded: address,
  ...more,
})

const offered = (seen: ClickedPage) => targetsOf(seen).map(({ role, link }) => `${role} ${link}`)

describe('a page offers', () => {
  test('itself, cleaned, with the address as it was', () => {
    expect(targetsOf(page(`${WATCH}&si=1`))).toEqual([
      {
        role: 'page',
        link: WATCH,
        original: `${WATCH}&si=1`,
        recognized: { site: 'youtube', kind: 'video', id: 'aaaaaaaaaaa' },
      },
    ])
  })

  test('its owner as the page names them, cleaned and with the name', () => {
    const owner = 'https://www.youtube.com/@Somebody?si=2'
    expect(targetsOf(page(WATCH, { owner, ownerName: 'Somebody <b>' }))[1]).toEqual({
      role: 'owner',
      link: 'https://www.youtube.com/@Somebody',
      original: owner,
      recognized: { site: 'youtube', kind: 'channel', id: 'somebody' },
      ownerName: 'Somebody <b>',
    })
  })

  test.each([
    ['https://www.tiktok.com/@a/video/1?lang=en', 'https://www.tiktok.com/@a'],
    ['https://x.com/NASA/status/1?s=20', 'https://x.com/NASA'],
    ['https://www.reddit.com/r/Moon/comments/1abc/x/', 'https://www.reddit.com/r/Moon'],
    ['https://vkvideo.ru/video-1_2', 'https://vk.com/club1'],
    ['https://www.instagram.com/stories/natgeo/1/', 'https://www.instagram.com/natgeo/'],
    ['https://www.facebook.com/permalink.php?story_fbid=1&id=2', 'https://www.facebook.com/profile.php?id=2'],
  ])('%s: the owner that the address names, whatever the page says', (address, owner) => {
    const other = new URL('/@someone-else', address).href
    expect(offered(page(address, { owner: other, ownerName: 'Else' }))[1]).toBe(`owner ${owner}`)
    expect(targetsOf(page(address, { owner: other, ownerName: 'Else' }))[1]).not.toHaveProperty('ownerName')
  })

  test('the name that the page gives for the owner that the address names', () => {
    const seen = page('https://x.com/NASA/status/1', { owner: 'https://x.com/nasa', ownerName: 'NASA!' })
    expect(targetsOf(seen)[1]).toMatchObject({ link: 'https://x.com/NASA', ownerName: 'NASA!' })
  })

  test('the owner that its canonical address names', () => {
    const canonical = 'https://www.instagram.com/natgeo/p/Ab1/'
    expect(offered(page('https://www.instagram.com/p/Ab1/', { canonical }))).toEqual([
      'page https://www.instagram.com/p/Ab1/',
      'owner https://www.instagram.com/natgeo/',
      `canonical ${canonical}`,
    ])
  })

  test('each only once in each form, and another form beside it', () => {
    expect(offered(page(WATCH, { canonical: `${WATCH}&feature=x` }))).toEqual([`page ${WATCH}`])
    expect(offered(page('https://x.com/NASA', { canonical: 'https://www.x.com/nasa/' }))).toEqual([
      'page https://x.com/NASA',
    ])
    expect(offered(page('https://youtu.be/aaaaaaaaaaa', { canonical: WATCH }))[1]).toBe(`canonical ${WATCH}`)
  })
})

describe('a canonical address', () => {
  test.each<[string, string, string, string | undefined, boolean]>([
    ['of the video before', WATCH, 'https://www.youtube.com/watch?v=bbbbbbbbbbb', undefined, false],
    ['of the site’s front page', WATCH, 'https://www.youtube.com/', undefined, false],
    ['of another site', WATCH, 'https://www.tiktok.com/@a/video/1', undefined, false],
    ['of a login page', 'https://x.com/NASA', 'https://x.com/login', undefined, false],
    ['of what was commented on', `${WATCH}&lc=c`, WATCH, undefined, true],
    ['of what another comment was on', `${WATCH}&lc=c`, 'https://youtu.be/bbbbbbbbbbb', undefined, false],
    ['with a channel’s code', 'https://www.youtube.com/@a', UC, undefined, true],
    ['with the code of the channel before', 'https://www.youtube.com/@a', UC, UC, false],
    ['with another handle', 'https://www.youtube.com/@a', 'https://www.youtube.com/@b', undefined, false],
    ['of a page not known', 'https://news.example/1?x=2', 'https://news.example/1', undefined, true],
    ['of its plain version', 'https://amp.news.example/1', 'https://www.news.example/1', undefined, true],
    [
      'of the page before',
      'https://news.example/2',
      'https://news.example/1',
      'https://news.example/1',
      false,
    ],
    ['of an unknown site elsewhere', 'https://news.example/1', 'https://evil.example/1', undefined, false],
    ['of a known site', 'https://news.example/1', 'https://x.com/NASA', undefined, false],
    [
      'on a host that only ends alike',
      'https://news.example/1',
      'https://badnews.example/1',
      undefined,
      false,
    ],
    ['that is none', 'https://news.example/1', 'javascript:alert(1)', undefined, false],
  ])('%s', (_, address, canonical, loaded, isOffered) => {
    const roles = targetsOf(page(address, { canonical, loaded: loaded ?? address })).map(({ role }) => role)
    expect(roles.includes('canonical')).toBe(isOffered)
  })

  test('of an old draft, which does not know how it was loaded, is believed where it names the same thing', () => {
    const { loaded: _, ...old } = page('https://news.example/2', { canonical: 'https://news.example/1' })
    expect(offered(old)).toEqual(['page https://news.example/2'])
    expect(offered({ ...old, address: 'https://youtu.be/aaaaaaaaaaa', canonical: WATCH })).toHaveLength(2)
  })
})

describe('an owner on the page', () => {
  test.each([
    ['of another site', WATCH, 'https://x.com/NASA', false],
    ['that is no one’s page', WATCH, 'https://www.youtube.com/watch?v=bbbbbbbbbbb', false],
    ['that is nothing', WATCH, 'javascript:alert(1)', false],
    ['of a channel’s own page', 'https://www.youtube.com/@a', 'https://www.youtube.com/@b', false],
    ['of an article', 'https://news.example/1', 'https://news.example/by/ada', true],
    ['of an article elsewhere', 'https://news.example/1', 'https://evil.example/ada', false],
  ])('%s', (_, address, owner, isOffered) => {
    expect(offered(page(address, { owner })).length).toBe(isOffered ? 2 : 1)
  })
})

describe('a link that was clicked', () => {
  test('comes first with its owner, then the page around it with its own', () => {
    const around = page(WATCH, { owner: 'https://www.youtube.com/@a', ownerName: 'A' })
    const link = 'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2FNASA%2Fstatus%2F1%3Fs%3D20'
    expect(offered(page(link, { around }))).toEqual([
      'clicked https://x.com/NASA/status/1',
      'owner https://x.com/NASA',
      `page ${WATCH}`,
      'owner https://www.youtube.com/@a',
    ])
  })

  test('loses nothing when the page could not be read', () => {
    const around = { address: '', canonical: '', title: '' }
    expect(offered(page('https://x.com/NASA', { around }))).toEqual(['clicked https://x.com/NASA'])
  })
})

test('what is no web address offers nothing', () => {
  for (const address of ['', 'about:blank', 'javascript:alert(1)'])
    expect(targetsOf(page(address))).toEqual([])
})
