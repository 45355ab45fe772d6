import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { schemas } from '../lib/commands/protocol'
import messages from '../public/_locales/en/messages.json'

/* Conventions that no lint rule knows. Each failure names the file and says what to do instead. */

const root = join(import.meta.dirname, '..')

interface Source {
  readonly path: string
  readonly text: string
  /** The text without comments, so that a rule can be spoken about. */
  readonly code: string
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(])\/\/.*$/gm, '$1')

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split(sep).join('/'))
    .filter((path) => /\.(tsx?|css|html)$/.test(path))

const sources: readonly Source[] = ['entrypoints', 'components', 'lib']
  .flatMap(filesUnder)
  .concat('wxt.config.ts')
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, code: withoutComments(text) }
  })

const scripts = sources.filter(({ path }) => /\.tsx?$/.test(path))
const styled = sources.filter(({ path }) => /\.(css|tsx|html)$/.test(path))

/** The files in which a pattern stands, as `path: what stands there`. */
const finds = (pattern: RegExp, given: readonly Source[]): readonly string[] =>
  given.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`))

test('there is something to look at', () => {
  expect(scripts.length).toBeGreaterThan(40)
  expect(existsSync(join(root, 'lib/panel-api/post.ts'))).toBe(true)
})

describe('the message catalog', () => {
  /** A text that a number decides on is asked for by what its forms begin with. */
  const asked = (key: string) => {
    const base = /^(\w+)_(?:one|other)$/.exec(key)?.[1]
    return base !== undefined && `${base}_one` in messages && `${base}_other` in messages ? base : key
  }
  const keys = [...new Set(Object.keys(messages).map(asked))]
  const code = sources.map((source) => source.code).join('\n')
  /** The first argument of `t` and `tCount`: a text, or a template that begins with one. */
  const called = [...code.matchAll(/\bt(?:Count)?\(\s*(['"`])([^'"`$]*)(\1|\$\{)/g)]
  const exact = called.filter(([, , , end]) => end !== '${').map(([, , key = '']) => key)
  const manifest = [...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key)

  test('has a text for every key that is used', () => {
    expect([...exact, ...manifest].filter((key) => !keys.includes(key))).toEqual([])
    expect(exact.length).toBeGreaterThan(0)
  })

  test('has no text that no one uses', () => {
    // Keys also stand in tables, as texts of their own; and templates name a whole family by how it begins.
    const literals = new Set([...code.matchAll(/(['"`])(\w+)\1/g)].map(([, , text]) => text))
    const families = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix)
    const isUsed = (key: string) =>
      literals.has(key) || manifest.includes(key) || families.some((prefix) => key.startsWith(prefix))
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })

  test('is read in one place', () => {
    const readers = scripts.filter(({ code }) => /\bi18n\b\s*\.|\bgetMessage\b/.test(code))
    expect(readers.map(({ path }) => path)).toEqual(['lib/text-source.ts'])
  })
})

describe('a style works from right to left as well', () => {
  const side = '(?:left|right)'
  const physical = [
    `(?:margin|padding|border|scroll-margin|scroll-padding)-${side}\\b[\\w-]*\\s*:`,
    `(?<![\\w-])${side}\\s*:`,
    `(?:text-align|float|clear|caption-side)\\s*:\\s*${side}`,
    `border-(?:top|bottom)-${side}-radius`,
    `(?:margin|padding|border)(?:Left|Right)\\b`,
    `(?:textAlign|float)\\s*:\\s*['"]${side}`,
  ]

  test.each(physical)('without %s', (pattern) => {
    expect(
      finds(new RegExp(pattern, 'g'), styled),
      'use inset-inline, margin-inline, text-align: start …',
    ).toEqual([])
  })
})

describe('nothing is trusted that comes from outside', () => {
  test.each([
    ['dangerouslySetInnerHTML', /dangerouslySetInnerHTML/g],
    ['innerHTML', /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/g],
    ['eval', /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/g],
  ])('no %s', (_, pattern) => {
    expect(finds(pattern, sources)).toEqual([])
  })

  test('only panel-api/post.ts fetches, beside the extension’s own file of demo services', () => {
    const own = "fetch(browser.runtime.getURL('/demo-services.json'))"
    const others = scripts
      .filter(({ path }) => path !== 'lib/panel-api/post.ts')
      .map((source) => ({ ...source, code: source.code.replace(own, '') }))
    expect(
      finds(/\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bnew WebSocket\b|\bEventSource\b/g, others),
    ).toEqual([])
  })
})

test('the polyfill describes each interface of the browser that is used', () => {
  const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8')
  const [, list = ''] = /const POLYFILLED = \[([^\]]+)\]/.exec(config) ?? []
  const polyfilled = [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)
  // The polyfill leaves these as the browser has them: all of them answer with promises.
  const native = ['action', 'declarativeNetRequest', 'i18n', 'scripting']
  const used = new Set(
    scripts.flatMap(({ code }) =>
      [...code.matchAll(/\bbrowser(?:>?\))?\.(\w+)/g)].map(([, name = '']) => name),
    ),
  )
  expect([...used].filter((name) => !polyfilled.includes(name) && !native.includes(name))).toEqual([])
  expect(polyfilled.filter((name) => !used.has(name))).toEqual([])
})

describe('the key stays home', () => {
  test('only the background makes a vault; lib/panels and the environment know what one is', () => {
    const touching = scripts.filter(({ code }) => /from '[./\w-]*\/vault'/.test(code)).map(({ path }) => path)
    const may = /^(lib\/panels\/|lib\/environment\.ts$|entrypoints\/background\/)/
    expect(touching.filter((path) => !may.test(path))).toEqual([])
    const real = scripts.filter(({ code }) => /\blocalVault\b/.test(code)).map(({ path }) => path)
    expect(real.toSorted()).toEqual(['entrypoints/background/start.ts', 'lib/panels/vault.ts'])
    const reading = finds(/\bvault\.(?:read|write|remove)\b/g, scripts)
    const others = reading.filter((found) => !found.startsWith('lib/panels/'))
    expect(others).toEqual(['lib/accounts/remove-account.ts: vault.remove'])
  })

  test('storage is reached through the vault, the mark and the database alone', () => {
    const others = scripts.filter(({ path }) => path !== 'lib/panels/vault.ts')
    // In memory and nowhere else, no part of the ledger and no key: how a search was left, what lies idle in the browser, and which run of it this is.
    const inMemory = [
      'entrypoints/popup/form/picker/kept-search.ts',
      'lib/panels/spare-store.ts',
      'lib/browser/session.ts',
    ]
    const found = finds(/@wxt-dev\/storage|\bstorage\.(?:local|sync|session)\b/g, others)
    // What was in the database cannot be remembered in the database.
    const mark = 'lib/data-loss/mark.ts: storage.local'
    const known = [mark, ...inMemory.map((path) => `${path}: storage.session`)]
    expect(found.filter((one) => !known.includes(one))).toEqual([])
    // The last moment of a search, for which a page that closes has nothing else.
    const atOnce = finds(/\b(?:local|session)Storage\b|\bdocument\.cookie\b/g, scripts)
    const search = 'entrypoints/popup/form/picker/kept-search.ts: localStorage'
    expect(atOnce.filter((one) => one !== search)).toEqual([])
  })

  test('nothing is logged', () => {
    expect(finds(/\bconsole\.\w+/g, scripts)).toEqual([])
  })
})

describe('commands', () => {
  const names = Object.keys(schemas)
  const handled = readFileSync(join(root, 'entrypoints/background/commands.ts'), 'utf8')
  const body = /const handlers: Handlers = \{\n([\s\S]*?)\n\}\n/.exec(handled)?.[1] ?? ''
  const handlers = [...body.matchAll(/^ {2}(?:async )?(\w+)[(:,]/gm)].map(([, name]) => name)

  test('each has a schema and a handler', () => {
    expect(handlers.toSorted()).toEqual(names.toSorted())
  })

  test('each is sent by some page', () => {
    const pages = scripts.filter(({ path }) => !path.startsWith('lib/')).map(({ code }) => code)
    expect(names.filter((name) => !pages.some((code) => code.includes(`'${name}'`)))).toEqual([])
  })

  test.each(names)('%s refuses what is no object', (name) => {
    const schema = schemas[name as keyof typeof schemas]
    for (const data of [undefined, null, 'x', 7]) expect(schema.safeParse(data).success).toBe(false)
  })
})

test('a file of the product stays short enough to read at a glance', () => {
  const long = sources
    .filter(({ path }) => /\.tsx?$/.test(path))
    .map(({ path, text }) => [path, text.split('\n').length])
  expect(long.filter(([, lines]) => Number(lines) > 251)).toEqual([])
})
