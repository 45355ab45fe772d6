import { describe, expect, test } from 'vitest'
import { type Row, readRow } from './shown'

const TEXTS: readonly Row[] = [
  [
    { name: 'Real HQ | 30 days refill', category: '📸 Instagram Likes' },
    'instagram likes (post photo video reel) refill 30 real hq',
  ],
  [{ name: 'Followers | R30', category: 'TikTok' }, 'tiktok followers (profile) refill 30'],
  [{ name: 'Instagram Likes', category: 'Facebook Likes' }, 'instagram likes (post photo video reel)'],
  [
    { name: 'Likes | Instant', category: 'Facebook & Instagram' },
    '? likes (post private-post photo video short reel clip track pin) start 0',
  ],
  [
    { name: 'Facebook / Instagram Likes', category: 'Instagram' },
    '? likes (post private-post photo video short reel clip track pin)',
  ],
  [
    { name: 'Instagram Likes', category: 'Instagram Story - Reels - Live' },
    'instagram likes (post photo video reel)',
  ],
  [{ name: 'Instagram Likes', category: 'Instagram Reels Likes' }, 'instagram likes (reel)'],
  [
    {
      name: 'Likes HQ',
      category: '',
      description: 'Instagram likes. Speed: 5K/day. Start: 0-1 hour. Refill: 30 days.',
    },
    'instagram likes (post photo video reel) refill 30 5000/day start 60 hq',
  ],
  [
    { name: 'Instagram Likes | 10K/day', category: 'Likes [5K/day]', description: 'Speed: 1K/day' },
    'instagram likes (post photo video reel) 10000/day',
  ],
  [
    { name: 'Instagram Likes | No refill', category: 'Refill 30 days', description: '♻️ 365 days' },
    'instagram likes (post photo video reel) refill none',
  ],
  [
    { name: 'Server 7 | Cheapest', category: 'YouTube Views [Refill 30 Days]', description: 'Country: USA' },
    'youtube views (video short live) refill 30 US',
  ],
  [
    { name: 'Real accounts | 100/day | Instant', category: 'Instagram', type: 'Custom Comments' },
    'instagram comments (post photo video reel) 100/day start 0 real',
  ],
  [
    { name: 'Instagram USA 🇺🇸 Custom | R∞', category: '', type: 'custom_comments' },
    'instagram comments (post photo video reel) refill lifetime US',
  ],
  [
    {
      name: 'Instagram Mentions | Followers of a user',
      category: '📣 Mentions',
      type: 'Mentions User Followers',
    },
    'instagram mentions ()',
  ],
  [
    { name: 'Instagram Mentions | Likers of a post', category: '', type: 'Mentions Media Likers' },
    'instagram mentions ()',
  ],
  [
    {
      name: 'YouTube Comment Likes | 30 days refill ♻️',
      category: '💬 Comments and Replies',
      type: 'Comment Likes',
    },
    'youtube comment-likes (post video short live comment) refill 30',
  ],
  [
    { name: 'YouTube Comment Likes | 30 days refill ♻️', category: '💬 Comments and Replies' },
    'youtube comment-likes (comment) refill 30',
  ],
  [
    {
      name: 'YouTube Comment Replies | Real accounts',
      category: '💬 Comments and Replies',
      type: 'Comment Replies',
    },
    'youtube replies (post video short live comment) real',
  ],
  [{ name: 'X (Twitter) Poll Votes | 5K/day', category: '🗳️ Polls', type: 'Poll' }, 'x votes (post) 5000/day'],
  [
    { name: 'Google Search Visits | Your keywords', category: '🔎 Google SEO', type: 'SEO' },
    'elsewhere visits ()',
  ],
  [
    {
      name: 'Website Visits | Country and device of your choice',
      category: '🌐 Web Traffic',
      type: 'Web Traffic',
    },
    'elsewhere visits ()',
  ],
  [{ name: 'Worldwide visits', category: 'Traffic', type: 'Web Traffic' }, 'elsewhere visits ()'],
  [
    { name: 'Facebook Invites from Groups', category: '👥 Invites', type: 'Invites from Groups' },
    'facebook ? ()',
  ],
  [
    {
      name: 'Instagram Auto Likes | Each new post',
      category: '🔁 Automatic (Subscriptions)',
      type: 'Subscriptions',
    },
    'instagram likes (profile)',
  ],
  [
    {
      name: 'TikTok Auto Views | Each new post',
      category: '🔁 Automatic (Subscriptions)',
      type: 'subscription',
    },
    'tiktok views (profile)',
  ],
  [
    { name: 'Last 10 posts: 500 views each', category: '✈️ Telegram Packages 🎁', type: 'Package' },
    'telegram views (channel)',
  ],
  [
    {
      name: 'Instagram Post boost: 2500 likes + impressions',
      category: '📸 Instagram Packages 🎁',
      type: 'Package',
    },
    'instagram likes (post photo video reel)',
  ],
  [
    { name: 'YouTube New channel pack: 1000 views + 100 likes', category: '', type: 'Package' },
    'youtube ? (video short live)',
  ],
  [
    { name: 'Views + Likes', category: 'Instagram', type: 'Custom Comments' },
    'instagram ? (post video reel)',
  ],
  [
    {
      name: 'Best seller',
      category: 'Top',
      description: 'Start: Instant\nSpeed: 10K/day\nQuality: High quality\nRefill: No',
    },
    '? ? () refill none 10000/day start 0 hq',
  ],
  [
    { name: 'Instagram Likes', category: '', description: 'Link: https://www.facebook.com/page' },
    'instagram likes (post photo video reel)',
  ],
  [
    { name: 'Likes', category: '', description: 'Link: https://www.tiktok.com/@user/video/1' },
    'tiktok likes (photo video)',
  ],
]

describe('name, category, description and type against each other', () => {
  test.each(TEXTS)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})
