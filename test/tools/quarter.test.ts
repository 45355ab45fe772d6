import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTaken, onlyQuarter, quarterOfCommit, withoutQuarter } from './quarter.mjs'

const answers = (known: Readonly<Record<string, string>>) => (args: readonly string[]) =>
  known[args[1] ?? ''] ?? known[args[0] ?? ''] ?? ''

const afterCommits = (count: number) =>
  quarterOfCommit(answers({ '--is-shallow-repository': 'false', '--count': String(count) }))

test('four commits in a row play all stories', () => {
  expect([101, 102, 103, 104].map(afterCommits).toSorted()).toEqual([1, 2, 3, 4])
})

test('a clone without its history goes by the name of the commit', () => {
  const named = (hash: string) => quarterOfCommit(answers({ '--is-shallow-repository': 'true', HEAD: hash }))
  expect(['00000000', '00000001', '00000002', '00000003'].map(named)).toEqual([1, 2, 3, 4])
})

test('without git it is the first quarter', () => {
  expect(quarterOfCommit(() => '')).toBe(1)
})

test('a long form is taken by the short run of one commit in four, and by the longer run of the others', () => {
  for (const at of [0, 1, 2, 3, 4, 205]) {
    const short = [1, 2, 3, 4].filter((quarter) => isTaken(at, 'short', quarter))
    const more = [1, 2, 3, 4].filter((quarter) => isTaken(at, 'more', quarter))
    expect(short).toHaveLength(1)
    expect([...short, ...more].toSorted()).toEqual([1, 2, 3, 4])
    expect(isTaken(at, 'long', 1)).toBe(true)
  }
  expect([0, 1, 2, 3].map((at) => isTaken(at, 'short', 2))).toEqual([false, true, false, false])
})

test('what a short run leaves out the longer one plays, and every file is there', () => {
  for (const quarter of [1, 2, 3, 4]) {
    const left = onlyQuarter(quarter).filter((option) => option !== '--exclude')
    const played = withoutQuarter(quarter).filter((option) => option !== '--exclude')
    expect(new Set([...left, ...played]).size).toBe(4)
    expect([...left, ...played].filter((file) => !existsSync(file))).toEqual([])
  }
})
