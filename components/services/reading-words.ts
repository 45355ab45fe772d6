import { statesRefill } from '../../lib/catalog/filters'
import type { Reading, Refill } from '../../lib/catalog/reading/reading'
import { formatCount, language, lazily } from '../../lib/format'
import { formatMinutes, formatSpan } from '../../lib/format-time'
import { type MessageKey, t, tCount } from '../../lib/i18n'
import { listed } from '../../lib/join-texts'
import type { Service } from '../../lib/panel-api/model'

/* What a service's texts state, in our words. What they do not state has none. */

const MINUTE_MS = 60_000

function statedRefill(refill: Refill): string {
  if (refill.kind === 'none') return t('refill_no')
  if (refill.kind === 'lifetime') return t('refill_lifetime')
  if (refill.kind === 'days') return tCount('refill_days', refill.days)
  return t('refill_yes')
}

/**
 * For how long it is refilled. The name is told where it says anything, with its own name where the panel's flag
 * says otherwise.
 */
export function refillWords(service: Service, reading?: Reading): string | undefined {
  const { refill } = service
  if (!reading?.refill) return refill === 'unknown' ? undefined : t(refill ? 'refill_yes' : 'refill_no')
  const words = statedRefill(reading.refill)
  const isDenied = refill !== 'unknown' && refill !== statesRefill({ service, reading })
  return isDenied ? t('refill_by_name', { refill: words }) : words
}

export const deliversWords = (delivers: NonNullable<Reading['delivers']>): string =>
  t(`delivers_${delivers.replaceAll('-', '_')}` as MessageKey)

export const speedWords = ({ speed }: Reading): string | undefined =>
  speed && t('speed_per_day', { quantity: formatCount(speed.perDay) })

export function startWords({ start }: Reading): string | undefined {
  if (!start) return undefined
  if (start.minutes === 0) return t('start_at_once')
  const span = start.minutes < 60 ? formatMinutes(start.minutes) : formatSpan(start.minutes * MINUTE_MS)
  return t('start_within', { span })
}

const countries = lazily(() => new Intl.DisplayNames(language(), { type: 'region', fallback: 'code' }))

/** The country's name in the person's language, or its letters where the browser knows none. */
export function countryWords({ country }: Reading): string | undefined {
  if (!country) return undefined
  return countries().of(country)
}

export const qualityWords = ({ quality }: Reading): string | undefined =>
  quality.length === 0
    ? undefined
    : listed(quality.map((word) => t(`quality_${word.replaceAll('-', '_')}` as MessageKey)))
