import { afterDash } from './numbers'
import { LONE_CODES } from './phrases-countries'
import type { Item } from './sense'
import { QUALITIES, type Quality } from './service-traits'
import { phrasesOf } from './vocabulary'
import { isNegated, isRole, isSeparator, neighborAt } from './walk'

const LONE = new Set(phrasesOf(LONE_CODES))

/** The one country that is named; an excluded country (`no USA`) is none. */
export function countryOf(items: readonly Item[]): string | undefined {
  const named = new Set<string>()
  items.forEach((item, at) => {
    const country = item.sense?.country
    if (country && !isNegated(items, at)) named.add(country)
    else if (LONE.has(item.text) && isSeparator(items[at - 1]) && isSeparator(items[at + 1])) {
      named.add(item.text.toUpperCase())
    }
  })
  const [first, ...others] = named
  return others.length > 0 ? undefined : first
}

/** Up to this percentage, a drop is low. */
const LOW_DROP = 10

/** `5% drop`, `Drop: 0-5%`, `drop ratio 10-20 %`: by the upper end. */
function dropAt(items: readonly Item[], at: number): Quality | undefined {
  const share = Number((items[at]?.text ?? '').replace(',', '.'))
  const sign = items[at + 1]?.text
  if ((sign !== '%' && sign !== '٪') || !(share <= 100)) return undefined
  const first = afterDash(items, at - 1) === at && items[at - 2]?.kind === 'number' ? at - 2 : at
  const before = items[neighborAt(items, first, -1)]
  const after = items[neighborAt(items, at + 1, 1)]
  const isDrop = (item: Item | undefined): boolean =>
    isRole(item, 'drop') || item?.sense?.quality === 'drops' || item?.sense?.quality === 'low-drop'
  if (!isDrop(before) && !isDrop(after)) return undefined
  return share === 0 ? 'no-drop' : share <= LOW_DROP ? 'low-drop' : 'drops'
}

const DROPS: readonly Quality[] = ['no-drop', 'low-drop', 'drops']

/** Qualities that exclude each other: a text that states both states neither. */
const CONTRARY: readonly (readonly Quality[])[] = [DROPS, ['hq', 'lq'], ['female', 'male'], ['real', 'bots']]

/** `HR` means hours after a number and high retention elsewhere; "ads accounts" are not advertising. */
const isOther = (items: readonly Item[], at: number, quality: Quality): boolean =>
  (quality === 'high-retention' && items[at - 1]?.kind === 'number') ||
  (quality === 'ads' && items[neighborAt(items, at, 1)]?.text === 'accounts')

export function qualitiesOf(items: readonly Item[]): readonly Quality[] {
  const said = new Set<Quality>()
  let share: Quality | undefined
  items.forEach((item, at) => {
    if (item.kind === 'number') share = dropAt(items, at) ?? share
    const quality = item.sense?.quality
    if (quality && !isNegated(items, at) && !isOther(items, at, quality)) said.add(quality)
  })
  // A percentage says how much drops; the bare word beside it only says what the percentage is of.
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
