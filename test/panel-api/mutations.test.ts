import { expect, test } from 'vitest'
import fc, { drawn } from '../fast-check'
import { V1, V2 } from './fixtures'
import { mutate, type Step } from './mutate'
import { contradicts, readNode } from './oracle'
import { clientOf, KEY } from './panel'
import { SPOKEN } from './spoken'
import { ASKS, EXAMPLES, refuses } from './stated'

const ANSWERS = [...EXAMPLES, ...SPOKEN]

const step = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()).map((numbers): Step => numbers)
const steps = fc.array(step, { minLength: 1, maxLength: 3 })
const anAnswer = fc.record({
  which: fc.nat(ANSWERS.length - 1),
  onValues: steps,
  onText: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, steps),
  status: fc.oneof({ weight: 9, arbitrary: fc.constant(200) }, fc.constantFrom(201, 304, 400, 422, 500)),
})

const RUNS = drawn(100_000)
const LIMIT_MS = Math.max(110_000, drawn(110_000))
/** An answer of a few hundred characters that takes so long is stuck, however busy the machine. */
const HANGS_MS = 10_000

test(
  'a hundred thousand mutated answers: no throw, no hang, no success that the panel did not state',
  async () => {
    const begun = performance.now()
    const counts = { result: 0, refusal: 0, failure: 0 }
    let successes = 0
    let longest = 0
    await fc.assert(
      fc.asyncProperty(anAnswer, async ({ which, onValues, onText, status }) => {
        const [example = '', ask = ASKS.add] = ANSWERS[which] ?? []
        const text = mutate(example, onValues, onText)
        const asked = performance.now()
        const { answer, stated, refused } = await ask(clientOf({ text, status }))
        longest = Math.max(longest, performance.now() - asked)
        counts[answer.kind] += 1
        successes += stated.length
        if (stated.length > 0) {
          const root = readNode(text)
          expect(status).toBeLessThan(400)
          if (example !== V1.services && example !== V2.services) expect(contradicts(root)).toBe(false)
          for (const check of stated)
            expect(check(root), `stated.ts knows of no such result in ${text}`).toBe(true)
        }
        if (answer.kind === 'refusal') {
          expect(status).toBeLessThan(500)
          expect(refuses(readNode(text)), text).toBe(true)
        }
        for (const id of refused) expect(refuses(readNode(text), id), text).toBe(true)
        const shown = JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value))
        expect(shown).not.toContain(KEY)
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: LIMIT_MS, markInterruptAsFailure: true },
    )
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    const figures = JSON.stringify({ ...counts, successes })
    process.stdout.write(`mutated answers: ${figures} in ${seconds} s, longest ${longest.toFixed(1)} ms\n`)
    // Mutations that never leave a success, or always do, would test nothing.
    expect(successes).toBeGreaterThan(RUNS / 10)
    expect(counts.failure).toBeGreaterThan(RUNS / 10)
    expect(counts.refusal).toBeGreaterThan(RUNS / 100)
    expect(longest).toBeLessThan(HANGS_MS)
  },
  LIMIT_MS + 10_000,
)
