import { type SiteRow, splitWords } from './shape'

/* See `shape.ts` for the columns. */

export const facebook: SiteRow = {
  site: 'facebook',
  hosts: [
    'facebook.com',
    'm.facebook.com',
    'mbasic.facebook.com',
    'web.facebook.com',
    'touch.facebook.com',
    'mobile.facebook.com',
    'fb.com',
    'm.fb.com',
    'fb.watch',
  ],
  hostPattern: /^[a-z]{2}-[a-z]{2}\.facebook\.com$/,
  reserved: splitWords(
    'watch groups events reel reels share photo photos posts videos video marketplace gaming games login help pages ' +
      'people public sharer dialog messages notifications friends bookmarks settings ads business policies privacy ' +
      'hashtag l plugins recover stories story saved memories search media pg live places directory legal careers ' +
      'about developers reg ajax api tr permalink profile flx checkpoint stars fundraisers donate jobs lite p lookaside',
  ),
  keep: splitWords('id story_fbid fbid v set comment_id reply_comment_id multi_permalinks'),
  trackers: splitWords('fbclid mibextid __tn__ __cft__[0] rdid'),
  // A reel is a video, with the same number in either address.
  same: { reel: 'video', live: 'video' },
  comments: ['comment_id', 'reply_comment_id'],
  shapes: [
    { kind: 'short-link', host: 'fb.watch', path: '/{code}' },
    { kind: 'short-link', path: '/share(/*)?/{code}' },
    { kind: 'profile', path: '/profile.php', query: { id: '{user}' } },
    {
      kind: 'post',
      path: '/(permalink|story).php',
      query: { story_fbid: '{code}', id: '{owner}' },
      owner: '/profile.php?id={owner}',
    },
    { kind: 'post', path: '/{owner}/posts(/*)?/{code}', owner: '/{owner}' },
    { kind: 'photo', path: '/photo(.php)?', query: { fbid: '{n}' } },
    { kind: 'photo', path: '/{owner}/photos/(*/)?{n}', owner: '/{owner}' },
    { kind: 'video', path: '/{owner}/videos/(*/)?{n}', owner: '/{owner}' },
    { kind: 'live', path: '/watch/live', query: { v: '{n}' } },
    { kind: 'video', path: '/watch', query: { v: '{n}' } },
    { kind: 'video', path: '/(video|photo).php', query: { v: '{n}' } },
    { kind: 'reel', path: '/(reel|reels)/{n}' },
    { kind: 'post', path: '/groups/{owner}/(posts|permalink)/{n}', owner: '/groups/{owner}' },
    { kind: 'post', path: '/groups/{owner}', query: { multi_permalinks: '{n}' }, owner: '/groups/{owner}' },
    { kind: 'group', path: '/groups/{user}(/(about|media|members|announcements|files|events))?' },
    { kind: 'event', path: '/events/(s/*/)?{n}(/*)?' },
    { kind: 'story', path: '/stories/{code}/{text}(/*)?' },
    { kind: 'story', path: '/stories/{code}' },
    { kind: 'album', path: '/media/set', query: { set: '{text}' } },
    { kind: 'hashtag', path: '/hashtag/{tag}' },
    { kind: 'profile', path: '/(people|pages)/*/{n}(/*)?' },
    { kind: 'profile', path: '/(p|pages|pages/category/*)/*-{n}(/*)?' },
    { kind: 'profile', path: '/pg/{user}(/*)?' },
    {
      kind: 'profile',
      path:
        '/{user}(/(about|photos|videos|reels|followers|following|friends|posts|reviews|events|community|live|' +
        'mentions|groups|likes|about_details|photos_by|directory_contact_info|reels_tab))?',
    },
  ],
}
