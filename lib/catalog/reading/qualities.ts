import { afterDash } from './numbers'
import { QUALITIES, type Quality } from './reading'
import type { Item } from './sense'
import { phrasesOf } from './vocabulary'
import { beside, isDenied, isEdge, isRole } from './walk'
import { LONE_CODES } from './words-countries'

const LONE = new Set(phrasesOf(LONE_CODES))

/** The one country that is named; a country left out (`no USA`) is none. */
export function countryOf(items: readonly Item[]): string | undefined {
  const named = new Set<string>()
  items.forEach((item, at) => {
    const country = item.sense?.country
    if (country && !isDenied(items, at)) named.add(country)
    else if (LONE.has(item.text) && isEdge(items[at - 1]) && isEdge(items[at + 1])) {
      named.add(item.text.toUpperCase())
    }
  })
  const [first, ...others] = named
  return others.length > 0 ? undefined : first
}

/** Up to this share of loss is little. */
const LOW_DROP = 10

/** `5% drop`, `Drop: 0-5%`, `drop ratio 10-20 %`: by the upper end. */
function dropAt(items: readonly Item[], at: number): Quality | undefined {
  const share = Number((items[at]?.text ?? '').replace(',', '.'))
  const sign = items[at + 1]?.text
  if ((sign !== '%' && sign !== '٪') || !(share <= 100)) return undefined
  const first = afterDash(items, at - 1) === at && items[at - 2]?.is === 'number' ? at - 2 : at
  const before = items[beside(items, first, -1)]
  const after = items[beside(items, at + 1, 1)]
  const isDrop = (item: Item | undefined): boolean =>
    isRole(item, 'drop') || item?.sense?.quality === 'drops' || item?.sense?.quality === 'low-drop'
  if (!isDrop(before) && !isDrop(after)) return undefined
  return share === 0 ? 'no-drop' : share <= LOW_DROP ? 'low-drop' : 'drops'
}

const DROPS: readonly Quality[] = ['no-drop', 'low-drop', 'drops']

/** Words that cannot both hold: where a text says both, it says neither. */
const CONTRARY: readonly (readonly Quality[])[] = [DROPS, ['hq', 'lq'], ['female', 'male'], ['real', 'bots']]

/** `HR` counts hours after a number and praises retention elsewhere; "ads accounts" are no advertising. */
const isOther = (items: readonly Item[], at: number, quality: Quality): boolean =>
  (quality === 'high-retention' && items[at - 1]?.is === 'number') ||
  (quality === 'ads' && items[beside(items, at, 1)]?.text === 'accounts')

export function qualitiesOf(items: readonly Item[]): readonly Quality[] {
  const said = new Set<Quality>()
  let share: Quality | undefined
  items.forEach((item, at) => {
    if (item.is === 'number') share = dropAt(items, at) ?? share
    const quality = item.sense?.quality
    if (quality && !isDenied(items, at) && !isOther(items, at, quality)) said.add(quality)
  })
  // A share says how much drops; the bare word beside it is only what it is a share of.
  if (share) said.delete('drops')
  if (share) said.add(share)
  if (said.size === 0) return NONE
  for (const contrary of CONTRARY) {
    const both = contrary.filter((quality) => said.has(quality))
    if (both.length > 1) for (const quality of both) said.delete(quality)
  }
  return QUALITIES.filter((quality) => said.has(quality))
}

const NONE: readonly Quality[] = []
