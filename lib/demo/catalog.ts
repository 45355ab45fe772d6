import Big from 'big.js'
import { isLess, multiply } from '../money'
import { type Metric, SITES, type Site, TIERS, type Tier } from './catalog-tables'
import { EXTRAS } from './extra-services'
import type { DemoTypeName } from './order-types'
import { type Random, seededRandom } from './random'

/** A service of the simulated panel. The wire form (numbers and strings as documented) is made in panel.ts. */
export interface DemoService {
  readonly id: string
  readonly name: string
  readonly type: DemoTypeName
  readonly category: string
  /** USD, exact: per 1000 pieces, or the price of one package. */
  readonly rate: string
  readonly min: number
  readonly max: number
  readonly refill: boolean
  readonly cancel: boolean
  readonly dripfeed: boolean
  /** How many pieces one package counts, 2ᵃ × 5ᵇ so that a piece has an exact price; 1 for the other types. */
  readonly size: number
}

type Style = (what: string, label: Tier['labels']) => string

/** Panels resell from many providers, each of which writes names in its own way. */
const STYLES: readonly [Style, ...Style[]] = [
  (what, label) => [what, ...label].join(' | '),
  (what, [quality, guarantee, speed]) => `${what} [${quality}] [${guarantee}] [${speed}]`,
  (what, [quality, guarantee, , start]) => `${what} - ${quality} - ${guarantee} - ${start} 🔥`,
  (what, [quality, guarantee, speed, start]) =>
    `${what} ( ${quality} , ${guarantee} ) ( Speed: ${speed} ) ( Start: ${start} )`,
]

/** Most rates of real catalogs have two decimals; the rest have three to five. */
function rateOf(base: string, factor: string, random: Random): string {
  const percent = String(random.int(80, 125))
  const rate = multiply(multiply(base, factor), multiply(percent, '0.01'))
  const places = isLess(rate, '0.05')
    ? random.int(4, 5)
    : random.pick([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4])
  // At least two decimals, and no trailing zeros beyond them.
  return new Big(rate).toFixed(places).replace(/(\.\d\d\d*?)0+$/, '$1')
}

type Draft = Omit<DemoService, 'id'>

function defaults(site: Site, metric: Metric, random: Random): Draft[] {
  const [what, base, kind, tiers] = metric
  const style = random.pick(STYLES)
  return TIERS[kind].slice(0, tiers).map((tier) => ({
    name: style(`${site.name} ${what}`, tier.labels),
    type: 'Default',
    category: `${site.mark} ${site.name} ${what}`,
    rate: rateOf(base, tier.factor, random),
    min: tier.min,
    max: tier.max,
    refill: tier.refill,
    cancel: tier.cancel,
    // Drip-feed is rare in real catalogs: here the popular metrics have it.
    dripfeed: tier.dripfeed && tiers === 5,
    size: 1,
  }))
}

function packages(site: Site, random: Random): Draft[] {
  return site.packages.map(([what, price, size]) => ({
    name: `${site.name} ${what}`,
    type: 'Package',
    category: `${site.mark} ${site.name} Packages 🎁`,
    rate: price,
    min: 1,
    max: 1,
    refill: random.int(0, 1) === 1,
    cancel: random.int(0, 1) === 1,
    dripfeed: false,
    size,
  }))
}

function comments(site: Site, random: Random): Draft[] {
  const base = site.comments
  if (base === null) return []
  const service = (label: string, factor: string, min: number, cancel: boolean): Draft => ({
    name: `${site.name} Custom Comments | ${label}`,
    type: 'Custom Comments',
    category: `${site.mark} ${site.name} Comments`,
    rate: rateOf(base, factor, random),
    min,
    max: 1_500,
    refill: false,
    cancel,
    dripfeed: false,
    size: 1,
  })
  return [
    service('Real accounts | 100/day | Instant', '1', 5, true),
    service('USA 🇺🇸 | Verified | 20/day', '3.5', 1, false),
  ]
}

const extras = (): Draft[] =>
  EXTRAS.map(([type, name, category, rate, min, max, flags, size]) => ({
    name,
    type,
    category,
    rate,
    min,
    max,
    refill: flags.includes('r'),
    cancel: flags.includes('c'),
    dripfeed: false,
    size,
  }))

/** Over two hundred services, the same for the same seed, in the panel's own order. */
export function demoCatalog(seed: number): readonly DemoService[] {
  const random = seededRandom(seed)
  let id = 100
  const drafts = SITES.flatMap((site) => [
    ...site.metrics.flatMap((metric) => defaults(site, metric, random)),
    ...comments(site, random),
    ...packages(site, random),
  ])
  // At the end, and without a random draw, so that the ids before them stay the same.
  return [...drafts, ...extras()].map((draft) => {
    // Gaps between ids, since services come and go on a real panel.
    id += random.int(1, 7)
    return { id: String(id), ...draft }
  })
}
