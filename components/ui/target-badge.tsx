import type { ComponentChildren } from 'preact'
import type { Kind, Site } from '../../lib/links/kinds'

/*
 * A badge tells targets apart in a list: the shape says what kind it is, the letters and the tone which site. They are ours:
 * no site's mark or color, so that no badge looks as if the site stood behind it.
 */

type Shape = 'round' | 'hexagon' | 'square' | 'wide' | 'disc' | 'diamond'

const SHAPES: Readonly<Record<Kind, Shape>> = {
  // Someone or something that is followed
  profile: 'round',
  channel: 'round',
  page: 'round',
  artist: 'round',
  bot: 'round',
  // Where many are
  community: 'hexagon',
  group: 'hexagon',
  space: 'hexagon',
  invite: 'hexagon',
  boost: 'hexagon',
  // One thing that was published
  post: 'square',
  'private-post': 'square',
  photo: 'square',
  story: 'square',
  comment: 'square',
  pin: 'square',
  // What plays
  video: 'wide',
  short: 'wide',
  reel: 'wide',
  clip: 'wide',
  live: 'wide',
  // What sounds
  track: 'disc',
  album: 'disc',
  playlist: 'disc',
  episode: 'disc',
  show: 'disc',
  // The rest
  hashtag: 'diamond',
  event: 'diamond',
  board: 'diamond',
  'short-link': 'diamond',
}

type ToneName = 'slate' | 'blue' | 'violet' | 'teal' | 'plum'

const SITE_LOOKS: Readonly<Record<Site, readonly [letters: string, tone: ToneName]>> = {
  youtube: ['Yt', 'plum'],
  instagram: ['Ig', 'violet'],
  tiktok: ['Tt', 'slate'],
  x: ['X', 'slate'],
  facebook: ['Fb', 'blue'],
  telegram: ['Tg', 'teal'],
  spotify: ['Sp', 'teal'],
  soundcloud: ['Sc', 'plum'],
  twitch: ['Tw', 'violet'],
  linkedin: ['Li', 'blue'],
  threads: ['Th', 'slate'],
  reddit: ['Re', 'plum'],
  pinterest: ['Pi', 'plum'],
  discord: ['Di', 'violet'],
  vk: ['Vk', 'blue'],
  bluesky: ['Bs', 'teal'],
  snapchat: ['Sn', 'slate'],
  kick: ['Ki', 'teal'],
}

const OUTLINES: Readonly<Record<Shape, ComponentChildren>> = {
  round: <circle cx="10" cy="10" r="10" />,
  hexagon: <path d="M5.6 1.2h8.8L20 10l-5.6 8.8H5.6L0 10z" />,
  square: <rect width="20" height="20" rx="5" />,
  wide: <path d="M3 2h11.5L20 10l-5.5 8H3a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z" />,
  disc: (
    <path
      fill-rule="evenodd"
      d="M10 0a10 10 0 1 1 0 20 10 10 0 0 1 0-20m0 17.2a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8"
    />
  ),
  diamond: (
    <path d="M8.6 1a2 2 0 0 1 2.8 0L19 8.6a2 2 0 0 1 0 2.8L11.4 19a2 2 0 0 1-2.8 0L1 11.4a2 2 0 0 1 0-2.8z" />
  ),
}

interface Props {
  /** What the link is for; `undefined` for a page of a site that is not known. */
  readonly target: { readonly site: Site; readonly kind: Kind } | undefined
  /** The site and the kind in words; empty where they stand beside it. */
  readonly label: string
  readonly size?: 'large'
}

export function TargetBadge({ target, label, size }: Props) {
  const [letters, tone] = target ? SITE_LOOKS[target.site] : ['', 'slate']
  const name = ['badge', tone, size].filter(Boolean).join(' ')
  return (
    <svg
      class={name}
      viewBox="0 0 20 20"
      role={label === '' ? undefined : 'img'}
      aria-label={label === '' ? undefined : label}
      aria-hidden={label === '' ? true : undefined}
    >
      {target ? OUTLINES[SHAPES[target.kind]] : OUTLINES.square}
      {target ? (
        <text x="10" y="13.6">
          {letters}
        </text>
      ) : (
        <g class="badge-lines">
          <circle cx="10" cy="10" r="5" />
          <path d="M5 10h10M10 5c3 3.2 3 6.8 0 10M10 5c-3 3.2-3 6.8 0 10" />
        </g>
      )}
    </svg>
  )
}
