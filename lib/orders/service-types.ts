/**
 * How a kind of service is ordered, as data: the form, its checks, the charge and the request all follow from
 * one row. Source: the two API documents and the parameters that public panels list for `add`.
 */
export interface ServiceType {
  readonly name: 'default' | 'package' | 'custom-comments'
  /** Spellings without case, spaces, underscores and hyphens. */
  readonly spellings: readonly string[]
  /** `typed` by the person, counted from the `lines` of the comments, or `none` where the service is a package. */
  readonly quantity: 'typed' | 'lines' | 'none'
  /** `per-thousand`: rate × quantity / 1000. `once`: the rate is the price. */
  readonly price: 'per-thousand' | 'once'
  readonly comments: boolean
  /** Whether `runs` and `interval` may go along; the quantity is then per run. */
  readonly dripFeed: boolean
}

const SERVICE_TYPES: readonly ServiceType[] = [
  {
    name: 'default',
    spellings: ['default'],
    quantity: 'typed',
    price: 'per-thousand',
    comments: false,
    dripFeed: true,
  },
  {
    name: 'package',
    spellings: ['package'],
    quantity: 'none',
    price: 'once',
    comments: false,
    dripFeed: false,
  },
  {
    name: 'custom-comments',
    spellings: ['customcomments'],
    quantity: 'lines',
    price: 'per-thousand',
    comments: true,
    dripFeed: false,
  },
]

/** The row for a panel's word for a type, or `undefined` for one that must not be ordered by guesswork. */
export function readServiceType(words: string): ServiceType | undefined {
  const folded = words.toLowerCase().replace(/[\s_-]/g, '')
  return SERVICE_TYPES.find(({ spellings }) => spellings.includes(folded))
}
