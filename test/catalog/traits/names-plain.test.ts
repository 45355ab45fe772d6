import { describe, expect, test } from 'vitest'
import { type Row, readRow } from './shown'

const ENGLISH: readonly Row[] = [
  [
    'Instagram Likes | Real HQ | 30 days refill ♻️ | 5K/day | Instant',
    'instagram likes (post photo video reel) refill 30 5000/day start 0 real hq',
  ],
  [
    'Instagram Followers [Mixed] [No refill] [50K/day]',
    'instagram followers (profile) refill none 50000/day mixed',
  ],
  [
    'Instagram Followers - Old accounts - 365 days refill ♻️ - 0-6 hrs 🔥',
    'instagram followers (profile) refill 365 start 360 old-accounts',
  ],
  [
    'Instagram Likes ( Bots , No refill ⚠️ ) ( Speed: 100K/day ) ( Start: Instant ⚡️ )',
    'instagram likes (post photo video reel) refill none 100000/day start 0 bots',
  ],
  [
    'Instagram Story Views | USA 🇺🇸 | Lifetime guaranteed ✅ | 500/day | 0-24 hrs',
    'instagram views (profile story) refill lifetime 500/day start 1440 US',
  ],
  [
    'YouTube Watch Hours | Real | Non drop | 100K/day | Instant',
    'youtube watch-time (video live) 100000/day start 0 real no-drop',
  ],
  [
    'YouTube 4000 Hours Watch Time | Lifetime Refill | 60 min+ videos',
    'youtube watch-time (video) refill lifetime',
  ],
  [
    'YouTube Live Stream Viewers 30 min | Cheapest 💧 | May drop | 1M/day | 0-15 min',
    'youtube live-viewers (video live) 1000000/day start 15 drops',
  ],
  [
    'YouTube Shorts Views | Organic ads | Non drop | 5K/day | 12 hrs',
    'youtube views (short) 5000/day organic ads no-drop',
  ],
  ['YouTube Views | Start: 12 hrs | 5K/day', 'youtube views (video short live) 5000/day start 720'],
  [
    'X (Twitter) Followers - Real HQ - 30 days refill ♻️ - Instant 🔥',
    'x followers (profile) refill 30 start 0 real hq',
  ],
  [
    'X (Twitter) Post Views | Worldwide | High retention | 20K/day | 0-3 hrs',
    'x views (post) 20000/day start 180 high-retention',
  ],
  ['Twitter (X) Retweets | R30 | Speed up to 2k/h', 'x reposts (post) refill 30 48000/day'],
  ['TwitterX Followers | USA | AR30', 'x followers (profile) refill 30 US'],
  ['X Likes | Instant', 'x likes (post) start 0'],
  ['X | Followers | 100 per day', 'x followers (profile) 100/day'],
  ['[X] Reposts [10K/D]', 'x reposts (post) 10000/day'],
  [
    'Facebook Page Likes + Followers | 10K/Day | R30',
    'facebook followers (profile page) refill 30 10000/day',
  ],
  [
    'Facebook Profile Followers [R60] [Speed: 10K-50K/D] [Start: 0-1 Hr]',
    'facebook followers (profile page) refill 60 50000/day start 60',
  ],
  [
    'Facebook Post Likes | Mixed | No Refill / 5% drop',
    'facebook likes (post photo video reel) refill none mixed low-drop',
  ],
  [
    'Facebook Video / Reels Views - Real - Non drop - Instant 🔥',
    'facebook views (video reel) start 0 real no-drop',
  ],
  ['Facebook Group Members | 1K/Day | Refill 365D', 'facebook members (group) refill 365 1000/day'],
  [
    'FB Live Stream Viewers | 60 Minutes | Instant Start',
    'facebook live-viewers (profile page post video live) start 0',
  ],
  [
    'Telegram Channel Members | Non Drop | R90 | 20K/Day',
    'telegram members (channel invite) refill 90 20000/day no-drop',
  ],
  ['Telegram Post Views | Last 5 posts | Instant', 'telegram views (channel) start 0'],
  ['Telegram Reactions 👍❤️🔥 | Positive', 'telegram reactions (post private-post)'],
  ['Telegram Post Reactions 👍 + Views', 'telegram ? (post private-post)'],
  ['Telegram Bot Starts | 10K/day', 'telegram bot-starts (channel bot) 10000/day'],
  ['TG Premium Members | 30 Days Refill', 'telegram members (channel group invite) refill 30 premium'],
  ['Telegram Boost | 7 Days', 'telegram boosts (channel group invite boost)'],
  ['Telegram Poll Votes | Instant ⚡️', 'telegram votes (post private-post) start 0'],
  [
    'Spotify Plays | USA | Non Drop | 1K/Day',
    'spotify plays (playlist track album episode show) 1000/day US no-drop',
  ],
  ['Spotify Playlist Followers | 0-12 hours start', 'spotify followers (playlist) start 720'],
  ['Spotify Monthly Listeners | R∞', 'spotify listeners (artist) refill lifetime'],
  ['Spotify Saves | HQ | 500-1000/Day', 'spotify saves (playlist track album episode) 1000/day hq'],
  ['SoundCloud Plays | 1M/Day', 'soundcloud plays (playlist track) 1000000/day'],
  ['SC Followers | No Refill', 'soundcloud followers (profile) refill none'],
  ['Twitch Live Viewers 60 min | Instant', 'twitch live-viewers (channel live) start 0'],
  ['Twitch Clip Views', 'twitch views (clip)'],
  ['Twitch Followers | NR | 0-5 min', 'twitch followers (channel) refill none start 5'],
  ['LinkedIn Company Followers | Real', 'linkedin followers (profile page) real'],
  ['LinkedIn Connections | 100/day', 'linkedin connections (profile) 100/day'],
  ['LinkedIn Post Likes | USA 🇺🇸', 'linkedin likes (post) US'],
  ['Threads Followers | HQ', 'threads followers (profile) hq'],
  ['Instagram Threads Likes | R30', 'threads likes (post) refill 30'],
  ['Reddit Post Upvotes | Instant', 'reddit upvotes (post) start 0'],
  ['Reddit Comment Upvotes', 'reddit comment-likes (comment)'],
  ['Subreddit Members | 500/day', 'reddit members (community) 500/day'],
  ['Pinterest Repins | Old accounts', 'pinterest saves (pin) old-accounts'],
  ['Pinterest Board Followers', 'pinterest followers (board)'],
  ['Discord Server Members [Offline] [30 Days ♻️]', 'discord members (invite) refill 30'],
  ['VK Group Members | 5K/D', 'vk members (group) 5000/day'],
  ['Bluesky Followers | 1K/Day', 'bluesky followers (profile) 1000/day'],
  ['Snapchat Followers | Real', 'snapchat followers (profile) real'],
  ['Kick Live Viewers | 30 Minutes', 'kick live-viewers (channel live)'],
  ['Kick Followers | 10K/day', 'kick followers (channel) 10000/day'],
  ['Website Traffic from Google', 'elsewhere visits ()'],
  ['Website Traffic from Instagram | USA', 'elsewhere visits () US'],
  ['Google Reviews 5 Stars | USA', 'elsewhere reviews () US'],
  ['Rumble Views', 'elsewhere views ()'],
  ['TikTok Live Likes | Instant', 'tiktok likes (profile live) start 0'],
  ['TikTok Shares | 100K/D', 'tiktok shares (photo video) 100000/day'],
  ['Tik Tok Saves | Instant | NR', 'tiktok saves (photo video) refill none start 0'],
  ['TT Views 1M/Day | 0-1h', 'tiktok views (video) 1000000/day start 60'],
]

describe('plain names', () => {
  test.each(ENGLISH)('%j', (service, reading) => {
    expect(readRow(service)).toBe(reading)
  })
})
