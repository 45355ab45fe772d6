import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import type { Kind, Recognized, Site } from '../../lib/links/kinds'
import { SITE_NAMES } from '../../lib/links/site-names'

export const siteName = (site: Site): string => SITE_NAMES[site]

const KIND_KEYS = {
  profile: 'kind_profile',
  channel: 'kind_channel',
  page: 'kind_page',
  community: 'kind_community',
  group: 'kind_group',
  post: 'kind_post',
  'private-post': 'kind_private_post',
  photo: 'kind_photo',
  video: 'kind_video',
  short: 'kind_short',
  reel: 'kind_reel',
  clip: 'kind_clip',
  story: 'kind_story',
  live: 'kind_live',
  comment: 'kind_comment',
  playlist: 'kind_playlist',
  hashtag: 'kind_hashtag',
  space: 'kind_space',
  event: 'kind_event',
  invite: 'kind_invite',
  boost: 'kind_boost',
  bot: 'kind_bot',
  track: 'kind_track',
  album: 'kind_album',
  artist: 'kind_artist',
  episode: 'kind_episode',
  show: 'kind_show',
  pin: 'kind_pin',
  board: 'kind_board',
  'short-link': 'kind_short_link',
} as const satisfies Record<Kind, string>

/** The kind of target of an address, in a word: "Video". */
export const kindText = (kind: Kind): string => t(KIND_KEYS[kind])

/** The site and the kind: "YouTube · Video". */
export const targetText = ({ site, kind }: Pick<Recognized, 'site' | 'kind'>): string =>
  beside(siteName(site), kindText(kind))
