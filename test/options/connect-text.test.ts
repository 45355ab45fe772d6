import { expect, test } from 'vitest'
import type { Attempt } from '../../entrypoints/options/connect/connect-attempt'
import { addressErrorOf, failureOf, keyErrorOf } from '../../entrypoints/options/connect/connect-text'
import type { FailedReply } from '../../lib/commands/protocol'

const answered = (reply: FailedReply): Attempt => ({ state: 'answered', reply })

test('a failure names its step, what happened, what to do, and quotes the panel', () => {
  const why = { kind: 'refusal', class: 'key', message: 'Invalid API key' } as const
  expect(failureOf(answered({ kind: 'failed', step: 'balance', why }))).toEqual({
    step: 'testing the key',
    title: 'The panel refused the API key.',
    money: 'Nothing was charged.',
    advice: 'Copy the key again from your account page at the panel and paste it here.',
    quote: 'Invalid API key',
  })
})

test('a permission lost on the way reads as one refused', () => {
  const why = { kind: 'failure', failure: 'no-permission' } as const
  const lost = failureOf(answered({ kind: 'failed', step: 'permission', why }))
  expect(lost).toEqual(failureOf({ state: 'not-allowed' }))
  expect(lost?.step).toBe('asking for the browser’s permission')
})

test('what is wrong with a field is said at the field alone', () => {
  const known = answered({ kind: 'invalid', step: 'address', problem: 'known', name: 'My panel' })
  expect(addressErrorOf(known)).toContain('My panel')
  expect(keyErrorOf(known)).toBeUndefined()
  expect(failureOf(known)).toBeUndefined()
  const empty = answered({ kind: 'invalid', step: 'key', problem: 'empty' })
  expect(keyErrorOf(empty)).toBe('Enter the API key.')
  expect(addressErrorOf(empty)).toBeUndefined()
})

test('a background that is gone is no step of connecting', () => {
  expect(failureOf({ state: 'no-background' })?.step).toBeUndefined()
})
