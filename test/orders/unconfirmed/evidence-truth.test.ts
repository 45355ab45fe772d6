import { expect, test } from 'vitest'
import { add, isEqual, subtract } from '../../../lib/money'
import { mayAffectBalance } from '../../../lib/orders/unconfirmed/balance-effects'
import { judgeEvidence } from '../../../lib/orders/unconfirmed/judge-evidence'
import fc from '../../fast-check'
import { story, tell } from './account-story'

const RUNS = { numRuns: Number(process.env.RUNS ?? 4000) }
const TIMEOUT_MS = 60_000

test('where only orders of the ledger move the balance, what is claimed is what happened', {
  timeout: TIMEOUT_MS,
}, () => {
  const claims = { 'as-charged': 0, unchanged: 0, beside: 0, unknown: 0 }
  fc.assert(
    fc.property(story, (happened) => {
      const { lost, balance, others, isBooked } = tell(happened)
      const evidence = judgeEvidence(lost, balance, others)
      if (evidence.kind === 'unknown') {
        claims.unknown += 1
        return
      }
      expect(evidence.kind).toBe(isBooked ? 'as-charged' : 'unchanged')
      claims[isBooked ? 'as-charged' : 'unchanged'] += 1
      if (evidence.others.count > 0) claims.beside += 1
      const own = isBooked ? lost.charge : '0'
      const { before, now, drop } = evidence
      expect(isEqual(drop, own)).toBe(true)
      expect(isEqual(subtract(before, now), add(evidence.others.cost, own))).toBe(true)
    }),
    RUNS,
  )
  // A claim that is never made is never wrong.
  for (const [kind, count] of Object.entries(claims)) expect(count, kind).toBeGreaterThan(50)
})

test('what a reader may leave out changes nothing', { timeout: TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(story, (happened) => {
      const { lost, balance, others } = tell(happened)
      const kept = others.filter((other) => mayAffectBalance(other, lost.createdAt))
      expect(judgeEvidence(lost, balance, kept)).toEqual(judgeEvidence(lost, balance, others))
    }),
    RUNS,
  )
})
