import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/* Colors, sizes and spaces stand in `components/ui/tokens.css`, so that one place decides what the product looks like. */

const root = join(import.meta.dirname, '../../..')
const TOKENS = 'components/ui/tokens.css'

const sheets = ['components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))

const others = sheets.filter(({ path }) => path !== TOKENS)
const tokens = sheets.find(({ path }) => path === TOKENS)?.css ?? ''

/** What a style sheet sets, without the conditions of media queries, which cannot use a token. */
const declarations = (css: string): readonly string[] =>
  [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(
    ([, name, value]) => `${name}: ${value?.replace(/\s+/g, ' ')}`,
  )

const LENGTH = /(?<![\w.-])-?(?:\d+\.?\d*|\.\d+)(?:px|r?em|ch|ex|pt|cm|mm|in)\b/
const COLOR =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\(|:\s*(?:white|black|gray|grey|silver|red|green|blue|yellow|orange|purple|teal)\b/i

const breaks = (pattern: RegExp): readonly string[] =>
  others.flatMap(({ path, css }) =>
    declarations(css)
      .filter((declaration) => pattern.test(declaration))
      .map((declaration) => `${path}: ${declaration}`),
  )

test('there is something to hold to it', () => {
  expect(others.length).toBeGreaterThan(10)
  expect(declarations('a { color: #fff; inline-size: 4px; }')).toEqual(['color: #fff', 'inline-size: 4px'])
  for (const length of ['4px', '-1.5rem', '.5em']) expect(LENGTH.test(`inline-size: ${length}`)).toBe(true)
  for (const free of ['0', '1.3', '50%', '60vh', '1fr', 'var(--space-1)'])
    expect(LENGTH.test(`x: ${free}`)).toBe(false)
  for (const color of ['#fff', 'rgb(0 0 0)', 'light-dark(a, b)', 'white'])
    expect(COLOR.test(`color: ${color}`)).toBe(true)
})

test('no color outside of the tokens', () => {
  expect(breaks(COLOR)).toEqual([])
})

test('no size and no space outside of the tokens', () => {
  expect(breaks(LENGTH)).toEqual([])
})

test('each token that is used is there, and each that is there is used', () => {
  const all = sheets.map(({ css }) => css).join('\n')
  const defined = new Set([...tokens.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name))
  const ownedElsewhere = new Set(
    others.flatMap(({ css }) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name)),
  )
  // How many columns a table has is told by the page.
  ownedElsewhere.add('--columns')
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name))
  expect([...used].filter((name) => !defined.has(name) && !ownedElsewhere.has(name))).toEqual([])
  expect([...defined].filter((name) => !used.has(name))).toEqual([])
})

describe('contrast', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (light + 0.05) / (dark + 0.05)
  }
  const colorOf = (name: string, isDark: boolean): string => {
    const found = new RegExp(`${name}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`).exec(tokens)
    if (!found) throw new Error(`No color ${name}`)
    return found[isDark ? 2 : 1] ?? ''
  }
  const grounds = ['--ground', '--raised', '--sunken', '--accent-soft']
  const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
    ...['--text', '--quiet', '--faint', '--accent'].flatMap((front) =>
      grounds.map((back) => [front, back, 4.5] as const),
    ),
    ...['danger', 'warn', 'good', 'active'].flatMap((name) =>
      ['--ground', '--raised', `--${name}-soft`].map((back) => [`--${name}`, back, 4.5] as const),
    ),
    ['--on-accent', '--accent', 4.5],
    ['--on-accent', '--accent-strong', 4.5],
    ...['slate', 'blue', 'violet', 'teal', 'plum'].map(
      (tone) => ['--on-tone', `--tone-${tone}`, 4.5] as const,
    ),
    ['--edge', '--ground', 3],
    ['--edge', '--raised', 3],
  ]
  test.each(['light', 'dark'])('in %s every text is 4.5 : 1 and every edge 3 : 1', (scheme) => {
    const low = pairs
      .map(([front, back, least]) => ({
        front,
        back,
        least,
        is: contrast(colorOf(front, scheme === 'dark'), colorOf(back, scheme === 'dark')),
      }))
      .filter(({ is, least }) => is < least)
    expect(low).toEqual([])
  })
})
