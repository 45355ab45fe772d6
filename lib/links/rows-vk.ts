import { type Shape, type SiteRow, splitWords } from './shape'

/* See `shape.ts` for the columns. */

/** What opens as an overlay on top of the page that was there before. */
const OVER = '/**'

// Also for videos, which have a host of their own.
const CLUB = 'https://vk.com/club{of}'
const USER = 'https://vk.com/id{of}'

/** An object with the numbers of its owner and itself; negative owners are communities. */
const thing = (kind: Shape['kind'], word: string): readonly Shape[] => [
  { kind, path: `/${word}-{of}_{n}`, id: '-{of}_{n}', owner: CLUB },
  { kind, path: `/${word}{of}_{n}`, id: '{of}_{n}', owner: USER },
  ...['w', 'z'].flatMap((name): readonly Shape[] => [
    // What follows is the list that it was opened from.
    {
      kind,
      path: OVER,
      query: { [name]: `${word}-{of}_{n}(/**)?` },
      id: '-{of}_{n}',
      owner: CLUB,
    },
    {
      kind,
      path: OVER,
      query: { [name]: `${word}{of}_{n}(/**)?` },
      id: '{of}_{n}',
      owner: USER,
    },
  ]),
]

export const vk: SiteRow = {
  site: 'vk',
  hosts: ['vk.com', 'vk.ru', 'm.vk.com', 'm.vk.ru', 'vkvideo.ru', 'm.vkvideo.ru'],
  reserved: splitWords(
    'feed im friends groups video audio login settings search clips market games apps music photos docs bookmarks fave ' +
      'edit support about terms privacy jobs dev join restore blog mail calls stories services audios albums wall ' +
      'discover explore notifications events places help faq doc video_ext playlist live trends',
  ),
  keep: ['w', 'z', 'reply', 'thread', 'list'],
  trackers: ['from', 'ref'],
  comments: ['reply'],
  shapes: [
    { kind: 'comment', path: OVER, query: { w: 'wall{pair}_r{n}' } },
    ...thing('post', 'wall'),
    ...thing('video', 'video'),
    ...thing('clip', 'clip'),
    ...thing('photo', 'photo'),
    ...thing('story', 'story'),
    { kind: 'playlist', path: '/(video/|music/)?playlist/{text}' },
    { kind: 'album', path: '/(music/)?album(/)?{pair}(_*)?' },
    { kind: 'track', path: '/audio{pair}(_*)?' },
    { kind: 'channel', path: '/(video/)?@{user}(/*)?' },
    { kind: 'page', path: '/{user}' },
  ],
}
