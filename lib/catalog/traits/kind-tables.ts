import { KINDS, type Kind, type Site } from '../../links/kinds'
import type { Place } from './sense'
import type { Deliverable } from './service-traits'

const kinds = (names: string): ReadonlySet<Kind> =>
  new Set(KINDS.filter((kind) => names.split(' ').includes(kind)))

/** The kinds of address that each site has. A page and a profile of Facebook look alike there, as do VK's. */
export const KINDS_OF_SITE: Readonly<Record<Site, ReadonlySet<Kind>>> = {
  youtube: kinds('channel post video short live comment playlist hashtag'),
  instagram: kinds('profile post photo video reel story live comment hashtag'),
  tiktok: kinds('profile photo video live comment hashtag'),
  x: kinds('profile community post live space hashtag'),
  facebook: kinds('profile page group post photo video reel story live event comment'),
  telegram: kinds('channel group post private-post story comment invite boost bot live'),
  spotify: kinds('profile playlist track album artist episode show'),
  soundcloud: kinds('profile playlist track'),
  twitch: kinds('channel video clip live'),
  linkedin: kinds('profile page post comment group event'),
  threads: kinds('profile post comment'),
  reddit: kinds('profile community post comment'),
  pinterest: kinds('profile pin board'),
  discord: kinds('invite'),
  vk: kinds('profile page group community post photo video clip comment live'),
  bluesky: kinds('profile post'),
  snapchat: kinds('profile video story'),
  kick: kinds('channel video clip live'),
}

const WHO = 'profile channel page'
const CONTENT = 'post private-post photo video short reel clip pin'
const WATCHED = 'post private-post video short reel clip'
const HEARD = 'track album playlist episode show'

/** The kinds of address that something is ordered for unless stated otherwise. Empty: it may be for any. */
export const KINDS_OF_DELIVERABLE: Readonly<Record<Deliverable, ReadonlySet<Kind>>> = {
  followers: kinds(`${WHO} artist show board`),
  subscribers: kinds(`${WHO} community group invite show`),
  members: kinds('channel community group invite page'),
  friends: kinds('profile page'),
  connections: kinds('profile'),
  'page-likes': kinds('page profile'),
  likes: kinds(`${CONTENT} track`),
  dislikes: kinds(CONTENT),
  reactions: kinds(CONTENT),
  views: kinds(WATCHED),
  'watch-time': kinds('video'),
  'live-viewers': kinds('live'),
  plays: kinds(`${HEARD} video reel clip`),
  listeners: kinds('artist'),
  downloads: kinds('track episode show'),
  comments: kinds(`${CONTENT} track`),
  'comment-likes': kinds('comment'),
  replies: kinds(`comment ${CONTENT}`),
  shares: kinds(`${CONTENT} track episode`),
  reposts: kinds(`${CONTENT} track`),
  saves: kinds(`${CONTENT} track album episode`),
  upvotes: kinds('post'),
  downvotes: kinds('post'),
  votes: kinds('post private-post'),
  mentions: kinds(''),
  impressions: kinds(CONTENT),
  reach: kinds(CONTENT),
  visits: kinds(WHO),
  clicks: kinds(''),
  reviews: kinds('page profile show'),
  attendees: kinds('event'),
  boosts: kinds('boost channel group invite'),
  'bot-starts': kinds('bot channel'),
}

/**
 * Site-specific exceptions: a Telegram follower joins a channel, a Twitch view may be for anything that a channel has.
 */
export const KINDS_OF_SITE_AND_DELIVERABLE: Partial<
  Readonly<Record<Site, Partial<Readonly<Record<Deliverable, ReadonlySet<Kind>>>>>>
> = {
  telegram: { followers: kinds('channel group invite') },
  youtube: { views: kinds('video short'), plays: kinds('video short') },
  spotify: {
    followers: kinds('profile artist playlist show'),
    likes: kinds('track album playlist'),
    saves: kinds('track album playlist episode'),
  },
  soundcloud: { likes: kinds('track playlist'), reposts: kinds('track playlist') },
  twitch: { views: kinds('channel video clip') },
  kick: { views: kinds('channel video clip') },
  vk: { friends: kinds('page profile'), subscribers: kinds('profile page group community') },
}

/** Sites where a live broadcast has no address of its own, or not always: it is found at the broadcaster. */
export const LIVE_KINDS_OF_SITE: Partial<Readonly<Record<Site, ReadonlySet<Kind>>>> = {
  youtube: kinds('live video'),
  instagram: kinds('live profile'),
  tiktok: kinds('live profile'),
  facebook: kinds('live video post profile page'),
  telegram: kinds('live channel group'),
  twitch: kinds('live channel'),
  kick: kinds('live channel'),
  vk: kinds('live video'),
}

/** Sites where a comment has an address of its own; elsewhere the post's is given, with the owner's name. */
export const COMMENT_SITES: ReadonlySet<Site> = new Set([
  'youtube',
  'facebook',
  'reddit',
  'linkedin',
  'telegram',
  'vk',
])
export const SITES_SHARING_BY_POST = kinds(`comment ${CONTENT}`)

export const KINDS_OF_PLACE: Readonly<Record<Place, ReadonlySet<Kind>>> = {
  profile: kinds('profile page channel artist'),
  channel: kinds('channel profile invite'),
  page: kinds('page profile'),
  community: kinds('community'),
  group: kinds('group invite channel'),
  post: kinds('post private-post photo video reel pin'),
  photo: kinds('photo post'),
  video: kinds('video reel clip short'),
  short: kinds('short'),
  reel: kinds('reel'),
  story: kinds('story profile page channel'),
  live: kinds('live'),
  comment: kinds('comment'),
  playlist: kinds('playlist'),
  hashtag: kinds('hashtag'),
  space: kinds('space'),
  event: kinds('event'),
  boost: kinds('boost channel group'),
  bot: kinds('bot channel'),
  track: kinds('track'),
  album: kinds('album'),
  artist: kinds('artist profile'),
  episode: kinds('episode'),
  show: kinds('show'),
  clip: kinds('clip'),
  pin: kinds('pin'),
  board: kinds('board'),
}

/** Places that a word such as "likes" does not cover by itself, so they count only when named. */
export const STANDALONE_PLACES: ReadonlySet<Place> = new Set([
  'story',
  'live',
  'comment',
  'playlist',
  'hashtag',
  'space',
  'event',
  'bot',
  'board',
  'boost',
])

/** Sites whose videos are posts. */
export const SITES_WITH_VIDEO_POSTS: ReadonlySet<Site> = new Set([
  'instagram',
  'x',
  'telegram',
  'linkedin',
  'threads',
  'reddit',
  'bluesky',
])
