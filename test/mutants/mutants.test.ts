import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AREAS } from './mutants.mjs'

const mutants = AREAS.flatMap(({ mutants }) => mutants)

test('there are forty-five, each told once', () => {
  expect(new Set(mutants.map(({ what }) => what)).size).toBe(45)
  expect(mutants).toHaveLength(45)
})

test('what each changes stands in its file, once and on one line', () => {
  const stale = mutants.filter(
    ({ file, found }) => found.includes('\n') || readFileSync(file, 'utf8').split(found).length !== 2,
  )
  expect(stale.map(({ file, found }) => `${file}: ${found}`)).toEqual([])
})
