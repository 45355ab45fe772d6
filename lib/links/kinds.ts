/** The sites whose addresses are recognised. */
export const SITES = [
  'youtube',
  'instagram',
  'tiktok',
  'x',
  'facebook',
  'telegram',
  'spotify',
  'soundcloud',
  'twitch',
  'linkedin',
  'threads',
  'reddit',
  'pinterest',
  'discord',
  'vk',
  'bluesky',
  'snapchat',
  'kick',
] as const

export type Site = (typeof SITES)[number]

/** What an address can be of. A `short-link` hides it: only a request to its site would tell. */
export const KINDS = [
  'profile',
  'channel',
  'page',
  'community',
  'group',
  'post',
  'private-post',
  'photo',
  'video',
  'short',
  'reel',
  'clip',
  'story',
  'live',
  'comment',
  'playlist',
  'hashtag',
  'space',
  'event',
  'invite',
  'boost',
  'bot',
  'track',
  'album',
  'artist',
  'episode',
  'show',
  'pin',
  'board',
  'short-link',
] as const

export type Kind = (typeof KINDS)[number]

/** What an address is of, as its shape tells. */
export interface Recognised {
  readonly site: Site
  readonly kind: Kind
  /** What tells it from others of its site and kind; of a handle in lower case, of a code as it stands. */
  readonly id: string
}
