import { findService } from '../../panel/services'

/* Every type of service with what a user types and what must arrive, both written down by hand. */

export interface TypedOrder {
  /** What is ordered, as the tests call it. */
  readonly name: string
  readonly service: { readonly id: string; readonly min: number }
  /** By the field's name; a choice by its value. */
  readonly typed: Readonly<Record<string, string>>
  /** Beside key, action, service and, unless the type has none, the page's link. */
  readonly sent: Readonly<Record<string, string>>
  readonly hasLink: boolean
  readonly dripFeed?: true
}

type Type = Parameters<Parameters<typeof findService>[0]>[0]['type']

const cheapest = (type: Type) => findService((service) => service.type === type && Number(service.rate) < 30)

function row(
  type: Type,
  typed: TypedOrder['typed'] = {},
  sent: TypedOrder['sent'] = typed,
  name: string = type,
): TypedOrder {
  return { name, service: cheapest(type), typed, sent, hasLink: type !== 'Subscriptions' }
}

/** The same with the least quantity of the service, typed and sent. */
function counted(type: Type, typed: TypedOrder['typed'] = {}, sent = typed, name: string = type): TypedOrder {
  const { id, min } = cheapest(type)
  const quantity = String(min)
  return {
    name,
    service: { id, min },
    typed: { quantity, ...typed },
    sent: { quantity, ...sent },
    hasLink: true,
  }
}

const dripped = findService(({ type, dripfeed, min }) => type === 'Default' && dripfeed && min <= 100)
const listed = findService(({ type, min }) => type === 'Custom Comments' && min <= 10)
const LINES = Array.from({ length: listed.min }, (_, n) => `No. ${n + 1}: a=b&c=d “Ü” 👏`)

export const EACH_TYPE: readonly TypedOrder[] = [
  counted('Default'),
  {
    name: 'Default with drip-feed',
    service: dripped,
    typed: { quantity: String(dripped.min), runs: '3', interval: '60' },
    sent: { quantity: String(dripped.min), runs: '3', interval: '60' },
    hasLink: true,
    dripFeed: true,
  },
  row('Package'),
  {
    ...row('Custom Comments', { comments: `\n${LINES.join('\n\n')}\n ` }, { comments: LINES.join('\n') }),
    service: listed,
  },
  row('Custom Comments Package', { comments: 'One\nTwo' }),
  counted('Comment Likes', { username: 'ada.marsh' }),
  row('Comment Replies', { username: 'ada.marsh', comments: 'So true\nIndeed' }),
  counted('Poll', { answer_number: '2' }),
  counted('SEO', { keywords: 'lamps of the quay\nharbour lights' }),
  counted('Invites from Groups', { groups: 'Lamplighters\nFriends of the quay' }),
  counted('Mentions', { usernames: 'ada\nbo\ncy' }),
  counted('Mentions with Hashtags', { usernames: 'ada\nbo', hashtags: 'harbour\ndusk' }),
  row('Mentions Custom List', { usernames: 'ada\n\n bo \ncy' }, { usernames: 'ada\nbo\ncy' }),
  counted('Mentions Hashtag', { hashtag: 'harbour' }),
  counted('Mentions User Followers', { username: 'ada.marsh' }),
  counted('Mentions Media Likers', { media: 'https://pictures.example/p/1' }),
  row('Subscriptions', {
    username: 'ada.marsh',
    min: String(cheapest('Subscriptions').min),
    max: String(cheapest('Subscriptions').min + 5),
    delay: '30',
    posts: '4',
  }),
  counted('Web Traffic', {
    country: 'US',
    device: '5',
    type_of_traffic: '1',
    google_keyword: 'lamps of the quay',
  }),
  counted(
    'Web Traffic',
    {
      // Not as many as above: that would be the same order within ten minutes, and asked about.
      quantity: String(cheapest('Web Traffic').min + 1),
      country: 'WW',
      device: '1',
      type_of_traffic: '2',
      referring_url: 'https://pages.example/a?b=c',
    },
    undefined,
    'Web Traffic from a page',
  ),
]
