// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import script from '../../entrypoints/page-targets'
import { targetsOf } from '../../lib/links/targets'

/* The script that reads the page, over pages written in the shape that the sites' pages have. */

/** Shows a page at an address, loaded from there or from another. */
function show(address: string, html: string, loaded = address) {
  vi.stubGlobal('location', new URL(address))
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name: loaded } as PerformanceEntry])
  const [head = '', body = ''] = html.split('<body>')
  const parsed = new DOMParser().parseFromString(
    `<head><base href="${address}">${head}</head><body>${body}</body>`,
    'text/html',
  )
  vi.stubGlobal('document', parsed)
  return script.main() as ReturnType<typeof targetsOf>[number] & Parameters<typeof targetsOf>[0]
}

beforeEach(() => vi.restoreAllMocks())
afterEach(() => vi.unstubAllGlobals())

const offered = (read: Parameters<typeof targetsOf>[0]) =>
  targetsOf(read).map(({ role, link }) => `${role} ${link}`)

const ORIGIN = 'https://www.youtube.com'
const WATCH = `${ORIGIN}/watch?v=aaaaaaaaaaa`
const owner = (handle: string) =>
  `<ytd-video-owner-renderer><a href="${ORIGIN}/@avatar"></a><ytd-channel-name><a href="${ORIGIN}/@${handle}"> The ${handle} </a></ytd-channel-name></ytd-video-owner-renderer>`

describe('a video', () => {
  test('and its channel', () => {
    const read = show(
      WATCH,
      `<link rel="canonical" href="${WATCH}"><title>A film</title><body>${owner('one')}`,
    )
    expect(read).toEqual({
      address: WATCH,
      loaded: WATCH,
      canonical: WATCH,
      title: 'A film',
      owner: `${ORIGIN}/@one`,
      ownerName: 'The one',
    })
    expect(offered(read)).toEqual([`page ${WATCH}`, `owner ${ORIGIN}/@one`])
  })

  test('that came after another without loading: nothing of the one before', () => {
    const before = `${ORIGIN}/watch?v=bbbbbbbbbbb`
    const written = `<span itemprop="author"><link itemprop="url" href="${ORIGIN}/@before"></span>`
    const read = show(WATCH, `<link rel="canonical" href="${before}"><body>${written}`, before)
    expect(offered(read)).toEqual([`page ${WATCH}`])
  })

  test('as the server wrote it, while it is as loaded', () => {
    const written = `<span itemprop="author"><link itemprop="url" href="${ORIGIN}/@writer"></span>`
    expect(offered(show(WATCH, `<body>${written}`))).toEqual([`page ${WATCH}`, `owner ${ORIGIN}/@writer`])
  })

  test('that is short, over a hidden long one', () => {
    const short = `${ORIGIN}/shorts/aaaaaaaaaaa`
    const html = `<body><div hidden>${owner('before')}</div><div is-active><a href="/@now">@now</a></div>`
    expect(show(short, html, WATCH).ownerName).toBe('@now')
  })
})

test('a post: its author in the name that it gives itself', () => {
  const canonical = 'https://www.instagram.com/natgeo/p/Ab1/'
  const read = show(
    'https://www.instagram.com/p/Ab1/',
    `<meta property="og:url" content="${canonical}"><body>`,
  )
  expect(offered(read)).toContain('owner https://www.instagram.com/natgeo/')
})

describe('an article', () => {
  const ARTICLE = 'https://news.example/story'
  test.each([
    ['a link to the author', '<body><a rel="author nofollow" href="https://news.example/by/ada">Ada</a>'],
    [
      'what search engines are told',
      `<script type="application/ld+json">{"author":[{"name":"Ada","url":"/by/ada"}]}</script>`,
    ],
    [
      'a graph of that',
      `<script type="application/ld+json">{"@graph":[{},{"author":{"name":"Ada","url":"https://news.example/by/ada"}}]}</script>`,
    ],
    [
      'broken ones before it',
      `<script type="application/ld+json">{</script><script type="application/ld+json">null</script><script type="application/ld+json">{"author":{"name":"Ada","url":"/by/ada"}}</script>`,
    ],
  ])('and its author, by %s', (_, html) => {
    const read = show(ARTICLE, html)
    expect(read).toMatchObject({ owner: 'https://news.example/by/ada', ownerName: 'Ada' })
    expect(offered(read)[1]).toBe('owner https://news.example/by/ada')
  })

  test('of a site that is not known: headings and links are no author', () => {
    const read = show(
      ARTICLE,
      '<body><div role="main"><h2><a href="/other">Other</a></h2></div><main><header><a href="/">Home</a></header></main>',
    )
    expect(read).not.toHaveProperty('owner')
  })

  test('with nothing to say still has its address', () => {
    expect(show(ARTICLE, '<body>')).toEqual({ address: ARTICLE, loaded: ARTICLE, canonical: '', title: '' })
  })
})
