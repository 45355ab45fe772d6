/** The sites whose addresses are recognized. */
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

/** What an address can be for. A `short-link` hides it: only a request to its site would tell. */
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

/** What an address is for, judging by its shape. */
export interface Recognized {
  readonly site: Site
  readonly kind: Kind
  /** Identifies it among others of its site and kind; a handle in lower case, a code verbatim. */
  readonly id: string
}
