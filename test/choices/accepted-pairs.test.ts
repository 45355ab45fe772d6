import { expect, test } from 'vitest'
import { acceptPair, MAX_PAIRS } from '../../lib/choices/accepted-pairs'
import { readSetting } from '../../lib/db/settings'
import { testEnvironment } from '../environment'

const pairOf = (n: number) => ({ pair: `instagram/profile youtube/video-${n}` })

test('what the user says is right is kept once, told to the pages, and does not grow without end', async () => {
  const environment = await testEnvironment()
  const pairs = () => readSetting(environment.database, 'accepted-pairs')
  await Promise.all([1, 2, 1].map((n) => acceptPair(pairOf(n), environment)))
  expect(await pairs()).toEqual([pairOf(2).pair, pairOf(1).pair])
  expect(environment.changes).toContainEqual('choices')
  for (let n = 3; n < MAX_PAIRS + 10; n += 1) await acceptPair(pairOf(n), environment)
  expect(await pairs()).toHaveLength(MAX_PAIRS)
  expect((await pairs())?.at(-1)).toBe(pairOf(MAX_PAIRS + 9).pair)
})
