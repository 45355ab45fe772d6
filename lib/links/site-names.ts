import type { Site } from './kinds'

/* What can be said of a site without the tables that recognize its addresses: small enough for the background. */

/** The sites' own names, the same in every language. */
export const SITE_NAMES: Readonly<Record<Site, string>> = {
  youtube: 'YouTube',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  x: 'X',
  facebook: 'Facebook',
  telegram: 'Telegram',
  spotify: 'Spotify',
  soundcloud: 'SoundCloud',
  twitch: 'Twitch',
  linkedin: 'LinkedIn',
  threads: 'Threads',
  reddit: 'Reddit',
  pinterest: 'Pinterest',
  discord: 'Discord',
  vk: 'VK',
  bluesky: 'Bluesky',
  snapchat: 'Snapchat',
  kick: 'Kick',
}

/** Where a site's pages are, with all that is beneath; those that `rows-*` know, and no others. */
export const SITE_DOMAINS: Readonly<Record<Site, readonly string[]>> = {
  youtube: ['youtube.com', 'youtu.be'],
  instagram: ['instagram.com'],
  tiktok: ['tiktok.com'],
  x: ['x.com', 'twitter.com'],
  facebook: ['facebook.com'],
  telegram: ['t.me'],
  spotify: ['open.spotify.com'],
  soundcloud: ['soundcloud.com'],
  twitch: ['twitch.tv'],
  linkedin: ['linkedin.com'],
  threads: ['threads.net', 'threads.com'],
  reddit: ['reddit.com'],
  pinterest: ['pinterest.com'],
  discord: ['discord.com', 'discord.gg'],
  vk: ['vk.com'],
  bluesky: ['bsky.app'],
  snapchat: ['snapchat.com'],
  kick: ['kick.com'],
}
