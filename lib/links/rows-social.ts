import { type SiteRow, splitWords } from './shape'

/* Social networks. See `shape.ts` for the columns. */

export const instagram: SiteRow = {
  site: 'instagram',
  hosts: ['instagram.com', 'm.instagram.com', 'instagr.am'],
  reserved: splitWords(
    'p reel reels tv stories explore accounts direct s share about developer legal privacy web api challenge emails ' +
      'graphql session directory press create static topics lite popular channel n _u _n l locations challenges',
  ),
  keep: [],
  trackers: ['igsh', 'igshid', 'hl'],
  // One code is the same post under each of these.
  same: { reel: 'post', video: 'post' },
  shapes: [
    { kind: 'short-link', path: '/share(/p|/reel)?/{code}' },
    { kind: 'comment', path: '/(p|reel|reels|tv)/{code}/c/{n}(/**)?' },
    { kind: 'comment', path: '/{owner}/(p|reel)/{code}/c/{n}(/**)?', owner: '/{owner}/' },
    { kind: 'post', path: '/p/{code}(/(liked_by|comments|embed|embed/captioned|media))?' },
    { kind: 'post', path: '/{owner}/p/{code}(/*)?', owner: '/{owner}/' },
    { kind: 'reel', path: '/(reel|reels)/{code}(/(liked_by|comments|embed|embed/captioned))?' },
    { kind: 'reel', path: '/{owner}/(reel|reels)/{code}(/*)?', owner: '/{owner}/' },
    { kind: 'video', path: '/tv/{code}(/*)?' },
    { kind: 'video', path: '/{owner}/tv/{code}(/*)?', owner: '/{owner}/' },
    { kind: 'story', path: '/stories/highlights/{n}', id: 'highlights/{n}' },
    { kind: 'story', path: '/stories/{owner}/{n}', owner: '/{owner}/' },
    { kind: 'story', path: '/stories/{user}', owner: '/{user}/' },
    { kind: 'hashtag', path: '/explore/tags/{tag}(/*)?' },
    { kind: 'live', path: '/{user}/live', owner: '/{user}/' },
    { kind: 'profile', path: '/{user}(/(reels|tagged|channel|feed|saved|followers|following|guides|igtv))?' },
  ],
}

export const x: SiteRow = {
  site: 'x',
  hosts: ['x.com', 'twitter.com', 'm.x.com', 'mobile.x.com', 'm.twitter.com', 'mobile.twitter.com'],
  reserved: splitWords(
    'i home search hashtag settings messages explore notifications compose intent login logout signup tos privacy ' +
      'jobs about download share account follow_suggestions lists bookmarks communities topics moments who_to_follow ' +
      'oauth widgets rules help personalization places welcome logged_out',
  ),
  keep: [],
  trackers: ['s', 't', 'ref_src', 'ref_url'],
  shapes: [
    { kind: 'post', path: '/i/(web/)?status/{n}(/**)?' },
    { kind: 'post', path: '/{owner}/(status|statuses)/{n}(/**)?', owner: '/{owner}' },
    { kind: 'space', path: '/i/spaces/{code}(/peek)?' },
    { kind: 'live', path: '/i/broadcasts/{code}' },
    { kind: 'community', path: '/i/communities/{n}(/*)?' },
    { kind: 'hashtag', path: '/hashtag/{tag}' },
    {
      kind: 'profile',
      path: '/{user}(/(with_replies|media|likes|followers|following|verified_followers|highlights|articles))?',
    },
  ],
}

export const threads: SiteRow = {
  site: 'threads',
  hosts: ['threads.net', 'threads.com'],
  keep: [],
  trackers: ['xmt', 'slof'],
  shapes: [
    { kind: 'post', path: '/@{owner}/post/{code}(/*)?', owner: '/@{owner}' },
    { kind: 'post', path: '/t/{code}' },
    { kind: 'profile', path: '/@{user}(/(replies|reposts|media))?' },
  ],
}

export const bluesky: SiteRow = {
  site: 'bluesky',
  hosts: ['bsky.app'],
  keep: [],
  trackers: [],
  shapes: [
    // A post's code is unique only to its author: another author may have the same.
    {
      kind: 'post',
      path: '/profile/{user}/post/{code}(/(liked-by|reposted-by|quotes))?',
      owner: '/profile/{user}',
    },
    { kind: 'profile', path: '/profile/{user}(/(followers|follows|known-followers))?' },
    { kind: 'hashtag', path: '/hashtag/{tag}' },
  ],
}

const UPDATE = '/feed/update/urn:li:(activity|ugcPost|share):{n}'
/** A post's slug ends with its number. */
const POST = '/posts/*-(activity|ugcPost|share)-{n}(-*)?'

export const linkedin: SiteRow = {
  site: 'linkedin',
  hosts: ['linkedin.com', 'm.linkedin.com', 'lnkd.in'],
  hostPattern: /^[a-z]{2}\.linkedin\.com$/,
  keep: ['commentUrn'],
  comments: ['commentUrn'],
  trackers: ['trk', 'trackingId', 'rcm'],
  shapes: [
    { kind: 'short-link', host: 'lnkd.in', path: '/(p/)?{code}' },
    { kind: 'post', path: UPDATE },
    { kind: 'post', path: POST },
    { kind: 'post', path: '/posts/{text}' },
    { kind: 'page', path: '/(company|school|showcase)/{user}(/**)?' },
    { kind: 'profile', path: '/in/{user}(/**)?' },
  ],
}
