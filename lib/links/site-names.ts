import type { Site } from './kinds'

interface SiteName {
  /** The site's own name, the same in every language. */
  readonly name: string
  /** Where its pages are, with all that is beneath; those that `rows-*` know, and no others. */
  readonly domains: readonly string[]
}

/** What can be said of a site without the tables that recognize its addresses: small enough for the background. */
export const SITE_NAMES: Readonly<Record<Site, SiteName>> = {
  youtube: { name: 'YouTube', domains: ['youtube.com', 'youtu.be'] },
  instagram: { name: 'Instagram', domains: ['instagram.com'] },
  tiktok: { name: 'TikTok', domains: ['tiktok.com'] },
  x: { name: 'X', domains: ['x.com', 'twitter.com'] },
  facebook: { name: 'Facebook', domains: ['facebook.com'] },
  telegram: { name: 'Telegram', domains: ['t.me'] },
  spotify: { name: 'Spotify', domains: ['open.spotify.com'] },
  soundcloud: { name: 'SoundCloud', domains: ['soundcloud.com'] },
  twitch: { name: 'Twitch', domains: ['twitch.tv'] },
  linkedin: { name: 'LinkedIn', domains: ['linkedin.com'] },
  threads: { name: 'Threads', domains: ['threads.net', 'threads.com'] },
  reddit: { name: 'Reddit', domains: ['reddit.com'] },
  pinterest: { name: 'Pinterest', domains: ['pinterest.com'] },
  discord: { name: 'Discord', domains: ['discord.com', 'discord.gg'] },
  vk: { name: 'VK', domains: ['vk.com'] },
  bluesky: { name: 'Bluesky', domains: ['bsky.app'] },
  snapchat: { name: 'Snapchat', domains: ['snapchat.com'] },
  kick: { name: 'Kick', domains: ['kick.com'] },
}
