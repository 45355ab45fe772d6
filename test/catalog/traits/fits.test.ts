import { describe, expect, test } from 'vitest'
import { type Fit, fitFor } from '../../../lib/catalog/traits/fits'
import { readTraits } from '../../../lib/catalog/traits/read-traits'
import { KINDS, type Kind, SITES, type Site } from '../../../lib/links/kinds'
import { service } from './shown'

describe('whether a service is for an address', () => {
  test.each<[string, Site, Kind, Fit]>([
    ['Instagram Followers', 'instagram', 'profile', 'fits'],
    ['Instagram Followers', 'instagram', 'post', 'not'],
    ['Instagram Followers', 'tiktok', 'profile', 'not'],
    ['Instagram Likes', 'instagram', 'reel', 'fits'],
    ['Instagram Reels Views', 'instagram', 'reel', 'fits'],
    ['Instagram Reels Views', 'instagram', 'post', 'not'],
    ['Instagram Story Views', 'instagram', 'profile', 'fits'],
    ['Instagram Followers', 'instagram', 'short-link', 'unsure'],
    ['Instagram Followers', 'tiktok', 'short-link', 'not'],
    ['Instagram package', 'instagram', 'post', 'unsure'],
    ['Followers', 'instagram', 'profile', 'unsure'],
    ['Followers', 'instagram', 'post', 'not'],
    ['Best service', 'vk', 'clip', 'unsure'],
    ['Facebook / Instagram Likes', 'facebook', 'post', 'unsure'],
    ['Website Traffic', 'facebook', 'post', 'not'],
    ['Rumble Views', 'youtube', 'video', 'not'],
    ['YouTube Shorts Views', 'youtube', 'short', 'fits'],
    ['YouTube Shorts Views', 'youtube', 'video', 'not'],
    ['YouTube Views', 'youtube', 'short', 'fits'],
    ['YouTube Views', 'youtube', 'live', 'fits'],
    ['YouTube Subscribers', 'youtube', 'channel', 'fits'],
    ['YouTube Subscribers', 'youtube', 'video', 'not'],
    ['YouTube Comment Likes', 'youtube', 'comment', 'fits'],
    ['Telegram Members', 'telegram', 'channel', 'fits'],
    ['Telegram Members', 'telegram', 'invite', 'fits'],
    ['Telegram Members', 'telegram', 'post', 'not'],
    ['Telegram Post Views', 'telegram', 'private-post', 'fits'],
    ['Telegram Last 10 Posts Views', 'telegram', 'channel', 'fits'],
    ['Facebook Page Likes', 'facebook', 'profile', 'fits'],
    ['Facebook Group Members', 'facebook', 'group', 'fits'],
    ['Facebook Group Members', 'facebook', 'page', 'not'],
    ['Spotify Monthly Listeners', 'spotify', 'artist', 'fits'],
    ['Spotify Plays', 'spotify', 'track', 'fits'],
    ['Spotify Playlist Followers', 'spotify', 'playlist', 'fits'],
    ['Spotify Playlist Followers', 'spotify', 'artist', 'not'],
    ['Twitch Live Viewers', 'twitch', 'channel', 'fits'],
    ['Reddit Upvotes', 'reddit', 'post', 'fits'],
    ['Subreddit Members', 'reddit', 'community', 'fits'],
    ['Discord Members', 'discord', 'invite', 'fits'],
    ['Twitter Spaces Listeners', 'x', 'space', 'fits'],
    ['LinkedIn Company Followers', 'linkedin', 'page', 'fits'],
    ['VK Friends', 'vk', 'page', 'fits'],
    ['Pinterest Repins', 'pinterest', 'pin', 'fits'],
  ])('%s for %s %s: %s', (name, site, kind, fit) => {
    expect(fitFor(readTraits(service(name)), { site, kind })).toBe(fit)
  })

  test('a site that is named is never unsure but for short links and unnamed kinds', () => {
    for (const site of SITES) {
      for (const kind of KINDS) {
        const fit = fitFor({ site, kinds: ['post'] }, { site, kind })
        expect(fit).toBe(kind === 'post' ? 'fits' : kind === 'short-link' ? 'unsure' : 'not')
      }
    }
  })
})
