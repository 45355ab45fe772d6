import { type AnswerText, answerText } from '../../../components/answer-text'
import { type MessageKey, t } from '../../../lib/i18n'
import type { ConnectStep } from '../../../lib/panels/connect'
import type { Attempt } from './connect-attempt'
import type { AddressTrouble } from './connect-check'

const ADDRESS_KEYS = {
  empty: 'connect_address_empty',
  'no-url': 'connect_address_no_url',
  'not-web': 'connect_address_not_web',
  'not-secure': 'connect_address_not_secure',
  'has-password': 'connect_address_has_password',
  'site-only': 'connect_address_site_only',
} as const satisfies Record<AddressTrouble, MessageKey>

const STEP_KEYS = {
  address: 'connect_step_address',
  key: 'connect_step_key',
  permission: 'connect_step_permission',
  balance: 'connect_step_balance',
  services: 'connect_step_services',
} as const satisfies Record<ConnectStep, MessageKey>

export const addressText = (trouble: AddressTrouble): string => t(ADDRESS_KEYS[trouble])

/** What an attempt found wrong with the address, to be shown where it was typed. */
export function addressErrorOf(attempt: Attempt): string | undefined {
  if (attempt.state !== 'answered' || attempt.reply.kind !== 'invalid') return undefined
  const { reply } = attempt
  if (reply.step === 'key') return undefined
  return reply.problem === 'known' ? t('connect_known', { panel: reply.name }) : addressText(reply.problem)
}

export const keyErrorOf = (attempt: Attempt): string | undefined =>
  attempt.state === 'answered' && attempt.reply.kind === 'invalid' && attempt.reply.step === 'key'
    ? t('connect_key_empty')
    : undefined

export interface StepText extends Pick<AnswerText, 'title' | 'money' | 'advice' | 'quote'> {
  /** The step that failed; none if it was no step of connecting. */
  readonly step: string | undefined
}

/** Explains a failure that belongs to none of the fields: which step, what happened and what to do. */
export function failureOf(attempt: Attempt): StepText | undefined {
  if (attempt.state === 'no-background') {
    return {
      step: undefined,
      title: t('connect_no_background'),
      money: t('money_question'),
      advice: t('connect_no_background_advice'),
      quote: undefined,
    }
  }
  if (attempt.state === 'not-allowed') return permissionMissing()
  if (attempt.state !== 'answered' || attempt.reply.kind !== 'failed') return undefined
  const { step, why } = attempt.reply
  if (step === 'permission') return permissionMissing()
  const { title, money, advice: usual, quote } = answerText(why)
  const isKeyRefused = why.kind === 'refusal' && why.class === 'key'
  const advice = isKeyRefused ? t('connect_key_refused_advice') : usual
  return { title, money, advice, quote, step: t(STEP_KEYS[step]) }
}

const permissionMissing = (): StepText => ({
  step: t(STEP_KEYS.permission),
  title: t('connect_not_allowed'),
  money: t('money_question'),
  advice: t('connect_not_allowed_advice'),
  quote: undefined,
})
