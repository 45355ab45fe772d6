import { type SiteRow, splitWords } from './shape'

/* Video and streaming sites. See `shape.ts` for the columns. */

export const youtube: SiteRow = {
  site: 'youtube',
  hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  reserved: splitWords(
    'watch shorts live embed playlist feed results channel c user post hashtag v e clip redirect gaming music ' +
      'premium trending about account ads t s tv kids creators index upload signin logout oembed playables ' +
      'attribution_link watch_videos get_video_info live_chat comment_service_ajax browse search explore library',
  ),
  keep: ['v', 'list', 'lc', 'lb'],
  trackers: ['si', 'pp', 'feature', 'ab_channel'],
  same: { short: 'video', live: 'video' },
  comments: ['lc'],
  shapes: [
    { kind: 'video', path: '/watch', query: { v: '{code}' } },
    { kind: 'video', host: 'youtu.be', path: '/{code}' },
    { kind: 'short', path: '/shorts/{code}' },
    { kind: 'live', path: '/live/{code}' },
    { kind: 'playlist', path: '/embed/videoseries', query: { list: '{code}' } },
    {
      kind: 'live',
      path: '/embed/live_stream',
      query: { channel: '{code}' },
      keep: ['channel'],
      id: 'channel/{code}',
    },
    { kind: 'video', path: '/(embed|v|e|watch)/{code}' },
    { kind: 'playlist', path: '/playlist', query: { list: '{code}' } },
    { kind: 'clip', path: '/clip/{code}' },
    { kind: 'post', path: '/post/{code}' },
    { kind: 'post', path: '/(channel/|c/|user/|@)*/community', query: { lb: '{code}' } },
    { kind: 'hashtag', path: '/hashtag/{tag}' },
    { kind: 'live', path: '/@{user}/live', id: '@{user}', owner: '/@{user}' },
    { kind: 'live', path: '/channel/{code}/live', id: 'channel/{code}', owner: '/channel/{code}' },
    { kind: 'channel', path: '/@{user}(/*)?' },
    { kind: 'channel', path: '/channel/{code}(/*)?' },
    { kind: 'channel', path: '/user/{user}(/*)?', id: 'user/{user}' },
    { kind: 'channel', path: '/c/{user}(/*)?', id: 'c/{user}' },
    // As old as YouTube itself: the name of `/c/` without it.
    { kind: 'channel', path: '/{user}', id: 'c/{user}' },
  ],
}

export const tiktok: SiteRow = {
  site: 'tiktok',
  hosts: ['tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
  keep: [],
  trackers: splitWords('is_from_webapp sender_device _r _t lang share_*'),
  same: { photo: 'video' },
  shapes: [
    { kind: 'short-link', host: 'vm.tiktok.com', path: '/{code}' },
    { kind: 'short-link', host: 'vt.tiktok.com', path: '/{code}' },
    { kind: 'short-link', path: '/t/{code}' },
    { kind: 'video', path: '/@{owner}/video/{n}', owner: '/@{owner}' },
    { kind: 'photo', path: '/@{owner}/photo/{n}', owner: '/@{owner}' },
    // The site omits the name if it does not matter.
    { kind: 'video', path: '/(@/video|embed|embed/v2|player/v1|share/video|v)/{n}(.html)?' },
    { kind: 'live', path: '/@{user}/live', owner: '/@{user}' },
    { kind: 'playlist', path: '/@{owner}/playlist/{text}', owner: '/@{owner}' },
    { kind: 'profile', path: '/@{user}' },
    { kind: 'hashtag', path: '/tag/{tag}' },
  ],
}

export const twitch: SiteRow = {
  site: 'twitch',
  hosts: ['twitch.tv', 'm.twitch.tv', 'clips.twitch.tv'],
  reserved: splitWords(
    'directory videos p settings downloads jobs turbo subscriptions inventory wallet friends search login signup ' +
      'popout embed team prime store products bits drops payments user moderator event u communities collections ' +
      'broadcast creatorcamp following legal about annual-recap clip',
  ),
  keep: [],
  trackers: ['tt_*'],
  shapes: [
    { kind: 'clip', host: 'clips.twitch.tv', path: '/{code}' },
    { kind: 'video', path: '/videos/{n}' },
    { kind: 'video', path: '/{owner}/(v|video)/{n}', owner: '/{owner}' },
    { kind: 'clip', path: '/{owner}/clip/{code}', owner: '/{owner}' },
    { kind: 'playlist', path: '/collections/{code}' },
    { kind: 'channel', path: '/{user}(/(videos|about|schedule|clips|home|chat))?' },
  ],
}

export const kick: SiteRow = {
  site: 'kick',
  hosts: ['kick.com'],
  reserved: splitWords(
    'categories category browse following search dashboard settings video videos clips auth login signup about ' +
      'terms-of-service privacy-policy community-guidelines transactions subscriptions',
  ),
  keep: ['clip'],
  trackers: [],
  shapes: [
    { kind: 'clip', path: '/{owner}', query: { clip: '{code}' }, owner: '/{owner}' },
    { kind: 'clip', path: '/{owner}/clips/{code}', owner: '/{owner}' },
    { kind: 'video', path: '/{owner}/videos/{code}', owner: '/{owner}' },
    { kind: 'video', path: '/video/{code}' },
    { kind: 'channel', path: '/{user}(/(videos|clips|about|chatroom))?' },
  ],
}

export const snapchat: SiteRow = {
  site: 'snapchat',
  hosts: ['snapchat.com'],
  keep: [],
  trackers: [],
  shapes: [
    { kind: 'profile', path: '/add/{user}' },
    { kind: 'short-link', path: '/t/{code}' },
    { kind: 'video', path: '/spotlight/{code}' },
    { kind: 'video', path: '/@{owner}/spotlight/{code}', owner: '/@{owner}' },
    { kind: 'profile', path: '/@{user}' },
  ],
}
