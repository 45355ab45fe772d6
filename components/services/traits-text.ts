import { statesRefill } from '../../lib/catalog/filters'
import type { Refill, ServiceTraits } from '../../lib/catalog/traits/service-traits'
import { formatCount, language, lazily } from '../../lib/format'
import { formatMinutes, formatSpan } from '../../lib/format-time'
import { type MessageKey, t, tCount } from '../../lib/i18n'
import { listed } from '../../lib/join-texts'
import type { Service } from '../../lib/panel-api/model'

/* What a service's texts state, in our words. Anything they do not state has no text. */

const MINUTE_MS = 60_000

function statedRefill(refill: Refill): string {
  if (refill.kind === 'none') return t('refill_no')
  if (refill.kind === 'lifetime') return t('refill_lifetime')
  if (refill.kind === 'days') return tCount('refill_days', refill.days)
  return t('refill_yes')
}

/**
 * For how long it is refilled. The name wins if it says anything; if the panel's flag contradicts it, the text says so.
 */
export function refillText(service: Service, traits?: ServiceTraits): string | undefined {
  const { refill } = service
  if (!traits?.refill) return refill === 'unknown' ? undefined : t(refill ? 'refill_yes' : 'refill_no')
  const text = statedRefill(traits.refill)
  const isDenied = refill !== 'unknown' && refill !== statesRefill({ service, traits })
  return isDenied ? t('refill_by_name', { refill: text }) : text
}

export const deliversText = (delivers: NonNullable<ServiceTraits['delivers']>): string =>
  t(`delivers_${delivers.replaceAll('-', '_')}` as MessageKey)

export const speedText = ({ speed }: ServiceTraits): string | undefined =>
  speed && t('speed_per_day', { quantity: formatCount(speed.perDay) })

export function startText({ start }: ServiceTraits): string | undefined {
  if (!start) return undefined
  if (start.minutes === 0) return t('start_at_once')
  const span = start.minutes < 60 ? formatMinutes(start.minutes) : formatSpan(start.minutes * MINUTE_MS)
  return t('start_within', { span })
}

const countries = lazily(() => new Intl.DisplayNames(language(), { type: 'region', fallback: 'code' }))

/** The country's name in the user's language, or its code if the browser knows none. */
export function countryText({ country }: ServiceTraits): string | undefined {
  if (!country) return undefined
  return countries().of(country)
}

export const qualityText = ({ quality }: ServiceTraits): string | undefined =>
  quality.length === 0
    ? undefined
    : listed(quality.map((word) => t(`quality_${word.replaceAll('-', '_')}` as MessageKey)))
