import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/* What the documents say of the repository that can be checked by reading it. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const documents = readdirSync(root)
  .concat(
    readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
  )
  .concat('test/README.md')
  .filter((path) => path.endsWith('.md'))

test.each(documents)('%s links only to files that exist', (path) => {
  const prose = read(path).replace(/^```[\s\S]*?^```/gm, '')
  const links = [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].map(([, link = '']) => link)
  const relative = links.filter((link) => !/^[a-z]+:/.test(link))
  expect(relative.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
})

describe('the index of decisions', () => {
  const files = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md')
  const rows = read('docs/decisions/README.md')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))

  test('has each file under its number and its very title, in order', () => {
    const expected = files.toSorted().map((file) => {
      const [, number, title] = /^# (\d+)\. (.+)\n/.exec(read(`docs/decisions/${file}`)) ?? []
      return `| ${number} | [${title}](${file}) |`
    })
    expect(rows.map((row) => /^\| \d+ \| \[.*?\]\([^)]+\) \|/.exec(row)?.[0])).toEqual(expected)
  })

  test('has a status and a date for each', () => {
    const stated = /\| (?:accepted(?:, extended by \d+)?|superseded by \d+) \| \d{4}-\d\d-\d\d \| [^|]+ \|$/
    expect(rows.filter((row) => !stated.test(row))).toEqual([])
  })
})

test('docs/dependencies.md has each dependency with its version, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const tables = read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (\d\S*) \|/gm)
  const told = [...tables].map(([, name, version]) => `${name} ${version}`)
  const wanted = Object.entries({ ...dependencies, ...devDependencies }).map(
    ([name, version]) => `${name} ${version}`,
  )
  expect(told.toSorted()).toEqual(wanted.toSorted())
})

test('each half of the glossary is in alphabetical order and names a term once', () => {
  const halves = read('docs/glossary.md')
    .split(/^## /m)
    .slice(1)
    .map((half) => [...half.matchAll(/^- \*\*(.+?)\*\*: /gm)].map(([, term = '']) => term.toLowerCase()))
  expect(halves.map(({ length }) => length > 20)).toEqual([true, true])
  for (const terms of halves) expect(terms).toEqual([...new Set(terms)].toSorted())
})

describe('test/README.md', () => {
  const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts
  const told = [
    ...read('test/README.md').matchAll(/`(?:[A-Z]+=\S+ )*npm (?:run )?([\w:]+)(?: -- ([^`]*))?`/g),
  ]

  test('has each command that tests, and none that does not exist', () => {
    const names = new Set(told.map(([, name = '']) => name))
    const wanted = Object.keys(scripts).filter((name) => name.startsWith('test'))
    expect(wanted.filter((name) => !names.has(name))).toEqual([])
    expect([...names].filter((name) => !(name in scripts))).toEqual([])
  })

  test('shows how to run tests that exist', () => {
    const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .map((path) => `test/${path}`)
      .filter((path) => /\.tsx?$/.test(path))
    const wrong = told.filter(([, name, options = '']) => {
      if (name !== 'unit' && name !== 'e2e') return false
      const [, which = '', text = ''] = /^(\S+)(?: -[gt] "?([^"]+)"?)?$/.exec(options) ?? []
      const found = files.filter((path) => path.includes(which))
      // The states are written in files of their own.
      const all = which.endsWith('-states')
        ? files.filter((path) => path.startsWith('test/e2e/states/'))
        : found
      return found.length === 0 || !all.some((path) => read(path).includes(text))
    })
    expect(wrong.map(([example]) => example)).toEqual([])
  })
})
