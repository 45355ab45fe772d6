import { expect, test } from 'vitest'
import { singleFlight } from '../lib/single-flight'

test('work under way is shared by who asks for the same, and done again afterwards', async () => {
  const once = singleFlight<number>()
  let times = 0
  const work = async () => ++times
  expect(await Promise.all(['a', 'b', 'a'].map((key) => once(key, work)))).toEqual([1, 2, 1])
  expect(await once('a', work)).toBe(3)
})

test('what fails fails for all who wait, and is tried again by the next', async () => {
  const once = singleFlight<number>()
  const fail = () => once('a', () => Promise.reject(new Error('no')))
  const ends = await Promise.allSettled([fail(), fail()])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await once('a', async () => 1)).toBe(1)
})
