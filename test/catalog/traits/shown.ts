import { type Readable, readTraits } from '../../../lib/catalog/traits/read-traits'
import type { Refill, ServiceTraits } from '../../../lib/catalog/traits/service-traits'

/** A name, with the texts around it where they matter, and all that is to be read of it as `shown` writes it. */
export type Row = readonly [service: string | Partial<Readable>, reading: string]

const refillShown = (refill: Refill): string =>
  refill.kind === 'days' ? `refill ${refill.days}` : `refill ${refill.kind}`

/** A whole reading in one line: site, what, (kinds), refill, speed, start, country, qualities; only what is there. */
export function shown(reading: ServiceTraits): string {
  const { site, elsewhere, delivers, kinds, refill, speed, start, country, quality, ...rest } = reading
  if (Object.keys(rest).length > 0) throw new Error(`not shown: ${Object.keys(rest)}`)
  return [
    site ?? (elsewhere ? 'elsewhere' : '?'),
    delivers ?? '?',
    `(${kinds.join(' ')})`,
    refill && refillShown(refill),
    speed && `${speed.perDay}/day`,
    start && `start ${start.minutes}`,
    country,
    ...quality,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

export const service = (texts: string | Partial<Readable>): Readable => ({
  name: '',
  category: '',
  description: '',
  type: 'Default',
  ...(typeof texts === 'string' ? { name: texts } : texts),
})

export const readRow = (texts: string | Partial<Readable>): string => shown(readTraits(service(texts)))
