import { type Shape, type SiteRow, words } from './shape'

/* What the columns mean stands in `shape.ts`. */

/** What opens over any page that was there before. */
const OVER = '/**'

// Of films, too, which have a host of their own.
const CLUB = 'https://vk.com/club{of}'
const PERSON = 'https://vk.com/id{of}'

/** A thing with the numbers of its owner and itself; one below zero is a community's. */
const thing = (kind: Shape['kind'], word: string): readonly Shape[] => [
  { kind, path: `/${word}-{of}_{n}`, id: '-{of}_{n}', owner: CLUB },
  { kind, path: `/${word}{of}_{n}`, id: '{of}_{n}', owner: PERSON },
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
      owner: PERSON,
    },
  ]),
]

export const vk: SiteRow = {
  site: 'vk',
  hosts: ['vk.com', 'vk.ru', 'm.vk.com', 'm.vk.ru', 'vkvideo.ru', 'm.vkvideo.ru'],
  reserved: words(
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
