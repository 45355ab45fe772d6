import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/**
 * Where a site shows the owner of its content, by the second-to-last part of its host. These follow the content when a
 * single-page site changes its address; hidden elements belong to an earlier page.
 */
const SHOWN: ReadonlyMap<string | undefined, string> = new Map([
  [
    'youtube',
    'ytd-video-owner-renderer ytd-channel-name a[href],[is-active] a[href^="/@"],' +
      'ytm-slim-owner-renderer a[href],ytmusic-player-bar a[href*="channel/"]',
  ],
  ['facebook', '[role=main] h2 a[href]'],
  ['instagram', 'main header a[href^="/"]'],
  ['twitch', '.channel-info-content a[href^="/"]'],
  ['linkedin', '.update-components-actor__meta-link[href]'],
  ['spotify', '[data-testid=creator-link][href]'],
  ['pinterest', '[data-test-id=official-user-attribution] a[href]'],
])

/** What the server wrote into the document; it describes this page only while it is as loaded. */
const WRITTEN = '[itemprop=author] [itemprop=url][href],[rel~=author][href]'

interface Owner {
  readonly owner: string
  readonly ownerName: string
}

function find(selector: string): Owner | undefined {
  for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(selector)) {
    if (!link.closest('[hidden]'))
      return { owner: link.href, ownerName: link.textContent.trim().slice(0, 100) }
  }
  return undefined
}

/** As schema.org describes an article or a video; pages write what they like, and the background validates it. */
interface Described {
  readonly author?: Author | readonly Author[]
  readonly '@graph'?: readonly Described[]
}

interface Author {
  readonly url?: string
  readonly name?: string
}

/** The author as search engines are told. */
function findDescribed(): Owner | undefined {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const read: Described = JSON.parse(textContent)
      for (const item of [read, read['@graph']].flat()) {
        const author = [item?.author].flat()[0]
        if (author?.url)
          return { owner: new URL(author.url, location.href).href, ownerName: author.name ?? '' }
      }
    } catch {
      // Invalid JSON, or an invalid address: the next one may be better.
    }
  }
  return undefined
}

/**
 * Injected into the page only when the user clicks. What it returns comes from the page, and the background validates
 * it like anything from outside.
 */
export default defineUnlistedScript({
  // The script ends with this name, so that no minifier drops what it returns.
  globalName: true,
  main: () => {
    const loaded = performance.getEntriesByType('navigation')[0]?.name ?? ''
    const bare = (address: string) => address.split('#', 1)[0]
    const isAsLoaded = bare(loaded) === bare(location.href)
    const shown = SHOWN.get(location.hostname.split('.').at(-2))
    return {
      address: location.href,
      loaded,
      canonical:
        document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ||
        document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ||
        '',
      title: document.title.slice(0, 300),
      ...((shown && find(shown)) || (isAsLoaded && (find(WRITTEN) ?? findDescribed())) || {}),
    }
  },
})
