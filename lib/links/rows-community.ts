import { type Shape, type SiteRow, splitWords } from './shape'

/* Messengers, forums and communities. See `shape.ts` for the columns. */

/** A post has the same number with or without its topic. */
const POSTS = ['/(s/)?{user}/{n}', '/{user}/{thread}/{n}']

export const telegram: SiteRow = {
  site: 'telegram',
  hosts: ['t.me', 'telegram.me'],
  reserved: splitWords(
    's c joinchat share boost addstickers proxy addlist addemoji addtheme socks setlanguage bg login invoice ' +
      'confirmphone iv giftcode m nft contact call msg a k z folders passport stickers',
  ),
  keep: splitWords(
    'comment thread single start startapp boost livestream t startgroup startchannel videochat voicechat',
  ),
  trackers: [],
  comments: ['comment'],
  shapes: [
    ...POSTS.map((path): Shape => ({ kind: 'post', path, id: '{user}/{n}', owner: '/{user}' })),
    { kind: 'private-post', path: '/c/{of}/{n}' },
    { kind: 'private-post', path: '/c/{of}/{thread}/{n}', id: '{of}/{n}' },
    { kind: 'invite', path: '/joinchat/{code}' },
    // Digits alone are a phone number.
    { kind: 'invite', path: '/+{hash}' },
    { kind: 'boost', path: '/boost', query: { c: '{n}' }, keep: ['c'] },
    { kind: 'boost', path: '/boost/{user}', owner: '/{user}' },
    { kind: 'boost', path: '/{user}', query: { boost: '**' }, id: '{user}', owner: '/{user}' },
    ...['start', 'startapp', 'startgroup', 'startchannel'].map(
      (name): Shape => ({ kind: 'bot', path: '/{user}', query: { [name]: '**' } }),
    ),
    ...['livestream', 'videochat', 'voicechat'].map(
      (name): Shape => ({ kind: 'live', path: '/{user}', query: { [name]: '**' }, owner: '/{user}' }),
    ),
    { kind: 'story', path: '/{user}/s/{n}', owner: '/{user}' },
    { kind: 'bot', path: '/{user}/{code}' },
    { kind: 'channel', path: '/(s/)?{user}' },
  ],
}

export const discord: SiteRow = {
  site: 'discord',
  hosts: ['discord.gg', 'discord.com', 'discordapp.com'],
  keep: [],
  trackers: [],
  shapes: [
    { kind: 'invite', host: 'discord.gg', path: '/(invite/)?{code}' },
    { kind: 'invite', path: '/invite/{code}' },
  ],
}

const POST_IN = '/(r|R)/{owner}/comments/{code}'
const POST_BY = '/(user|u)/{owner}/comments/{code}'

export const reddit: SiteRow = {
  site: 'reddit',
  hosts: [
    'reddit.com',
    'old.reddit.com',
    'new.reddit.com',
    'np.reddit.com',
    'm.reddit.com',
    'sh.reddit.com',
    'redd.it',
  ],
  keep: ['context'],
  trackers: ['share_id', 'rdt', 'ref'],
  shapes: [
    { kind: 'post', host: 'redd.it', path: '/{code}' },
    { kind: 'short-link', path: '/(r|R|u|user)/*/s/{code}' },
    { kind: 'comment', path: `${POST_IN}/*/{text}`, owner: '/r/{owner}' },
    { kind: 'post', path: `${POST_IN}(/*)?`, owner: '/r/{owner}' },
    { kind: 'comment', path: `${POST_BY}/*/{text}`, owner: '/user/{owner}' },
    { kind: 'post', path: `${POST_BY}(/*)?`, owner: '/user/{owner}' },
    { kind: 'post', path: '/(comments|gallery)/{code}(/*)?' },
    { kind: 'community', path: '/(r|R)/{user}(/(new|top|hot|rising|controversial|best|about))?' },
    { kind: 'profile', path: '/(user|u|U)/{user}(/(submitted|comments|overview|saved|about))?' },
  ],
}

export const pinterest: SiteRow = {
  site: 'pinterest',
  hosts: ['pin.it'],
  hostPattern: /^(?:(?:m|[a-z]{2})\.)?pinterest\.(?:com|info|[a-z]{2}|(?:com?)\.[a-z]{2})$/,
  reserved: splitWords(
    'pin search ideas explore today settings business about login _ categories topics videos convert-business resource ' +
      'source discover news_hub pin-builder pin-creation-tool password homefeed logout creators signup following ' +
      'offsite notifications inbox shop_the_look',
  ),
  keep: [],
  trackers: ['rs', 'invite_code'],
  shapes: [
    { kind: 'short-link', host: 'pin.it', path: '/{code}' },
    { kind: 'pin', path: '/pin/(*--)?{n}(/*)?' },
    { kind: 'pin', path: '/pin/{code}' },
    { kind: 'profile', path: '/{user}(/(_saved|_created|pins|boards|followers|following|_profile|_shop))?' },
    { kind: 'board', path: '/{user}/{tag}(/*)?', owner: '/{user}/' },
  ],
}
