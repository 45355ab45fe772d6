import { type Shape, type SiteRow, splitWords } from './shape'

/* See `shape.ts` for the columns. */

const OF_SPOTIFY = ['track', 'album', 'artist', 'playlist', 'episode', 'show'] as const

export const spotify: SiteRow = {
  site: 'spotify',
  hosts: ['open.spotify.com', 'spotify.link'],
  keep: [],
  trackers: ['si', 'context', 'nd'],
  shapes: [
    { kind: 'short-link', host: 'spotify.link', path: '/{code}' },
    ...OF_SPOTIFY.map((kind): Shape => ({ kind, path: `/(intl-*/)?(embed/)?${kind}/{code}` })),
    { kind: 'artist', path: '/(intl-*/)?artist/{code}/**' },
    { kind: 'playlist', path: '/(intl-*/)?user/{owner}/playlist/{code}', owner: '/user/{owner}' },
    { kind: 'profile', path: '/(intl-*/)?user/{user}(/(playlists|followers|following))?' },
  ],
}

const TABS =
  'tracks|albums|sets|reposts|likes|followers|following|popular-tracks|comments|spotlight|toptracks'

export const soundcloud: SiteRow = {
  site: 'soundcloud',
  hosts: ['soundcloud.com', 'm.soundcloud.com', 'on.soundcloud.com'],
  reserved: splitWords(
    'discover stream search you upload settings messages notifications charts pages jobs people tags stations mobile ' +
      'pro terms-of-use imprint logout signin popular go connect player feed library creators artists for checkout ' +
      'community-guidelines download',
  ),
  keep: [],
  trackers: ['in', 'si'],
  shapes: [
    { kind: 'short-link', host: 'on.soundcloud.com', path: '/{code}' },
    { kind: 'profile', path: `/{user}(/(${TABS}))?` },
    // An `s-…` at the end opens a private track.
    { kind: 'playlist', path: '/{user}/sets/{text}(/s-*)?', owner: '/{user}' },
    {
      kind: 'track',
      path: '/{user}/{text}(/(s-*|likes|reposts|comments|sets|albums|recommended))?',
      owner: '/{user}',
    },
  ],
}
