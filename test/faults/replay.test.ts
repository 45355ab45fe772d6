import { expect, test } from 'vitest'
import { playOne, told } from './stories'
import { forgetWorkers, loadWorkers } from './workers'

const given = process.env.SEED
const seed = Number(given ?? 7)

test('a story is told again by its seed, word for word', async () => {
  await loadWorkers()
  const first = await playOne(seed)
  if (given !== undefined) process.stdout.write(`${told(seed, first.story)}\n`)
  expect(first.problems).toEqual([])
  expect(first.story.length).toBeGreaterThan(0)
  forgetWorkers()
  expect((await playOne(seed)).story).toEqual(first.story)
}, 60_000)
