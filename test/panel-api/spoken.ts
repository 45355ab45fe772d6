import { PANELS } from '../panel/dialects/all'
import { speak } from '../panel/dialects/speak'
import { V1 } from './fixtures'
import { KEY } from './panel'
import { ASKS, type Ask } from './stated'

/*
 * The documented answers about one thing as each test panel gives them, so that a new dialect is mutated like the documents
 * as soon as it has a name. Lists are left out: a panel may call the ids in them otherwise than `ASKS` does.
 */

const QUESTIONS = {
  add: { action: 'add', service: '1' },
  balance: { action: 'balance' },
  status: { action: 'status', order: '1' },
  refill: { action: 'refill', order: '1' },
  refillStatus: { action: 'refill_status', refill: '1' },
} as const

const questions = Object.keys(QUESTIONS) as readonly (keyof typeof QUESTIONS)[]

export const SPOKEN: readonly (readonly [string, Ask])[] = questions.flatMap((name) => {
  const simulated = {
    key: () => KEY,
    services: () => ['1'],
    orders: () => [],
    answer: () => ({ body: JSON.parse(V1[name]) }),
  }
  const texts = PANELS.map((panel) => JSON.stringify(speak(panel, simulated, QUESTIONS[name]).body))
  return [...new Set(texts)].map((text) => [text, ASKS[name]] as const)
})
