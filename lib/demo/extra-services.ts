import type { DemoTypeName } from './order-types'

/** Services beside the sites' metrics: every other type. `r` refill, `c` cancel. */
type Extra = readonly [
  type: DemoTypeName,
  name: string,
  category: string,
  rate: string,
  min: number,
  max: number,
  flags: '' | 'r' | 'c' | 'rc',
  /** Pieces of a package. */
  size: number,
]

const TALK = '💬 Comments and Replies'
const MENTIONS = '📣 Mentions'
const AUTO = '🔁 Automatic (Subscriptions)'
const SEO = '🔎 Google SEO'
const WEB = '🌐 Web Traffic'

export const EXTRAS: readonly Extra[] = [
  ['Custom Comments Package', 'YouTube Comment Pack | 10 of yours', TALK, '0.50', 1, 1, 'c', 10],
  ['Custom Comments Package', 'Instagram Comment Pack | 5 of yours', TALK, '0.20', 1, 1, '', 5],
  ['Comment Likes', 'YouTube Comment Likes | 30 days refill ♻️', TALK, '1.60', 20, 10_000, 'rc', 1],
  ['Comment Likes', 'Instagram Comment Likes | No refill', TALK, '0.45', 10, 5_000, 'c', 1],
  ['Comment Replies', 'YouTube Comment Replies | Real accounts', TALK, '26.00', 1, 500, 'c', 1],
  ['Poll', 'Telegram Poll Votes | Instant ⚡️', '🗳️ Polls', '0.28', 10, 50_000, 'c', 1],
  ['Poll', 'X (Twitter) Poll Votes | 5K/day', '🗳️ Polls', '0.95', 50, 20_000, '', 1],
  ['SEO', 'Google Search Visits | Your keywords', SEO, '1.35', 100, 100_000, 'c', 1],
  ['Invites from Groups', 'Facebook Invites from Groups', '👥 Invites', '3.10', 50, 5_000, 'c', 1],
  ['Mentions', 'Instagram Mentions | Your list', MENTIONS, '2.40', 10, 20_000, 'c', 1],
  ['Mentions with Hashtags', 'Instagram Mentions + Hashtags', MENTIONS, '2.75', 10, 20_000, 'c', 1],
  ['Mentions Custom List', 'Instagram Mentions | One for each name', MENTIONS, '3.20', 1, 10_000, 'c', 1],
  ['Mentions Hashtag', 'Instagram Mentions | Users of a hashtag', MENTIONS, '2.05', 50, 50_000, 'c', 1],
  [
    'Mentions User Followers',
    'Instagram Mentions | Followers of a user',
    MENTIONS,
    '1.90',
    50,
    50_000,
    'c',
    1,
  ],
  ['Mentions Media Likers', 'Instagram Mentions | Likers of a post', MENTIONS, '2.15', 50, 50_000, 'c', 1],
  ['Subscriptions', 'Instagram Auto Likes | Each new post', AUTO, '0.35', 20, 20_000, 'c', 1],
  ['Subscriptions', 'TikTok Auto Views | Each new post', AUTO, '0.04', 100, 1_000_000, 'c', 1],
  ['Web Traffic', 'Website Visits | Country and device of your choice', WEB, '0.21', 100, 1_000_000, 'c', 1],
]
