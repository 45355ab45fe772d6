import { type Random, seededRandom } from '../../lib/demo/random'
import {
  DESCRIPTIONS,
  ENGLISH_PHRASES,
  type Language,
  type Metric,
  OTHER_PHRASES,
  SITES,
  type SitePhrases,
  type Some,
  STYLES,
  SYMBOLS,
} from './phrases'

/**
 * A row of a panel's answer to `services`, in the documented spelling with the `dripfeed` and `desc` that many add.
 */
export interface WireService {
  readonly service: number
  readonly name: string
  readonly type: string
  readonly category: string
  readonly rate: string
  readonly min: string
  readonly max: string
  readonly dripfeed: boolean
  readonly refill: boolean
  readonly cancel: boolean
  readonly desc?: string
}

/** Names of the catalogs that were measured: characters, and how many of all hold emoji or symbols. */
export const NAME_FACTS = { median: 38, p99: 106, longest: 463, decorated: 0.31 } as const

/** Of all rates. */
export const TWO_DECIMALS = 0.91

/** How many of each type one live catalog of 8,440 had; what is left is Default. */
const TYPES: readonly (readonly [type: string, share: number, metric?: Metric])[] = [
  ['Package', 1042 / 8440],
  ['Custom Comments', 285 / 8440, 'comments'],
  ['Custom Comments Package', 128 / 8440, 'comments'],
  ['Subscriptions', 92 / 8440],
  ['Invites from Groups', 15 / 8440, 'members'],
  ['Comment Likes', 13 / 8440, 'likes'],
]
const DRIP_FEED = 155 / 8440

const length = (text: string): number => [...text].length

const chance = (random: Random, share: number): boolean => random.int(1, 1_000_000) <= share * 1_000_000

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items]
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random.int(0, at)
    const [a, b] = [all[at], all[other]]
    if (a !== undefined && b !== undefined) [all[at], all[other]] = [b, a]
  }
  return all
}

/**
 * How long each name is to be: a log-logistic curve through the median and the 99th percentile, its tail cut where
 * the longest begins, in no order.
 */
function nameLengths(count: number, random: Random): readonly number[] {
  const { median, p99, longest } = NAME_FACTS
  const slope = Math.log(p99 / median) / Math.log(99)
  const lengths = Array.from({ length: count }, (_, at) => {
    const share = (at + 0.5) / count
    return at === count - 1 ? longest : Math.max(8, Math.round(median * (share / (1 - share)) ** slope))
  })
  return shuffled(lengths, random)
}

interface Shelf {
  readonly site: SitePhrases
  readonly metric: Metric
  readonly language: Language
  readonly category: string
}

/** The categories in the panel's order: site by site, each metric in several. */
const shelves = (random: Random): readonly Shelf[] =>
  SITES.flatMap((site) =>
    site.metrics.flatMap((metric) =>
      Array.from({ length: site.shelves }, (_, at): Shelf => {
        const other = random.pick(OTHER_PHRASES)
        const language = at % 3 === 2 && other.metrics[metric] !== undefined ? other : ENGLISH_PHRASES
        const mark = chance(random, 0.4) ? `${site.mark} ` : ''
        const line = at === 0 ? '' : ` [${random.pick(language.parts)}]`
        return {
          site,
          metric,
          language,
          category: `${mark}${titleOf(site.names[0], metric, language)}${line}`,
        }
      }),
    ),
  )

function titleOf(name: string, metric: Metric, { metrics, siteLast }: Language): string {
  const what = metrics[metric] ?? ENGLISH_PHRASES.metrics[metric] ?? metric
  return siteLast ? `${what} ${name}` : `${name} ${what}`
}

/** A name of about `wanted` characters, with an emoji or a symbol in it or without any. */
function nameOf(
  { site, metric, language }: Shelf,
  wanted: number,
  isDecorated: boolean,
  random: Random,
): string {
  const symbol = isDecorated ? random.pick(SYMBOLS) : ''
  const room = isDecorated ? wanted - length(symbol) - 1 : wanted
  const titles = site.names.map((name) => titleOf(name, metric, language))
  const fitting = titles.filter((title) => length(title) <= room)
  const shortest = titles.reduce((a, b) => (length(b) < length(a) ? b : a))
  let name = fitting[random.int(0, fitting.length - 1)] ?? shortest
  const [before, after] = random.pick(STYLES)
  // Panels mix languages, too: what one cannot fill is filled in English.
  const parts = [...shuffled(language.parts, random), ...shuffled(ENGLISH_PHRASES.parts, random)]
  for (const part of parts) {
    const longer = name + before + part + after
    // A character over keeps what does not fit anywhere from making all names too short.
    if (!name.includes(part) && length(longer) <= room + 1) name = longer
  }
  if (isDecorated) name = chance(random, 0.5) ? `${symbol} ${name}` : `${name} ${symbol}`
  return wanted === NAME_FACTS.longest ? cutTo(name, wanted) : name
}

/** As the column of a panel's database cuts what is longer. */
const cutTo = (name: string, wanted: number): string =>
  [...`${name} ${DESCRIPTIONS.join(' ')}`].slice(0, wanted).join('')

const DECIMALS: Some<number> = [0, 1, 3, 3, 4, 4, 5, 8]

function rateOf(random: Random): string {
  // From a hundredth to some hundreds, cheap ones the most.
  const rate = 10 ** (random.int(-200, 230) / 100)
  const decimals = chance(random, TWO_DECIMALS) ? 2 : random.pick(DECIMALS)
  return Math.max(rate, 10 ** -decimals).toFixed(decimals)
}

const MIN: Some<number> = [1, 5, 10, 10, 20, 50, 50, 100, 100, 100, 500, 1000]
const MAX: Some<number> = [1000, 5000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000, 2_147_483_647]

function typeOf(random: Random): (typeof TYPES)[number] {
  let left = random.int(1, 1_000_000) / 1_000_000
  for (const row of TYPES) {
    if (left <= row[1]) return row
    left -= row[1]
  }
  return ['Default', 1]
}

function describe(random: Random): { readonly desc?: string } {
  if (!chance(random, 0.4)) return {}
  return { desc: shuffled(DESCRIPTIONS, random).slice(0, random.int(1, 4)).join('\n') }
}

/**
 * The catalog of a large panel, made up to what was measured of real ones: how long names are and what is in them,
 * types, decimals of rates. The same for the same seed.
 */
export function benchServices(count = 10_000, seed = 1): readonly WireService[] {
  const random = seededRandom(seed)
  const all = shelves(random)
  let id = 1000
  return nameLengths(count, random).map((wanted, at): WireService => {
    const [type, , metric] = typeOf(random)
    const shelf = all[Math.floor((at * all.length) / count)]
    if (!shelf) throw new RangeError(`No shelf for service ${at} of ${count}`)
    const isPackage = type.includes('Package')
    const isDecorated = chance(random, NAME_FACTS.decorated)
    id += random.int(1, 3)
    return {
      service: id,
      name: nameOf(metric ? { ...shelf, metric } : shelf, wanted, isDecorated, random),
      type,
      category: shelf.category,
      rate: rateOf(random),
      min: String(isPackage ? 1 : random.pick(MIN)),
      max: String(isPackage ? 1 : random.pick(MAX)),
      dripfeed: chance(random, DRIP_FEED),
      refill: chance(random, 0.35),
      cancel: chance(random, 0.4),
      ...describe(random),
    }
  })
}
