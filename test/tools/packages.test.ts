import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled, matchesManifest, packagesAreInstalled } from './packages.mjs'

const manifest = { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0' } }
const a = { version: '1.0.0', integrity: 'sha512-a' }
const b = { version: '2.0.0', integrity: 'sha512-b' }
const other = { version: '3.0.0', integrity: 'sha512-c', optional: true }
const lock = {
  packages: { '': manifest, 'node_modules/a': a, 'node_modules/b': b, 'node_modules/other-platform': other },
}
const hidden = { packages: { 'node_modules/a': a, 'node_modules/b': b } }

describe('isInstalled', () => {
  it('accepts what npm ci leaves, packages for other platforms being absent', () => {
    expect(isInstalled(lock, hidden)).toBe(true)
    const whole = { packages: { ...hidden.packages, 'node_modules/other-platform': other } }
    expect(isInstalled(lock, whole)).toBe(true)
  })

  it.each([
    ['nothing is installed', undefined],
    ['a package is missing', { packages: { 'node_modules/a': a } }],
    [
      'a version differs',
      { packages: { 'node_modules/a': a, 'node_modules/b': { ...b, version: '2.0.1' } } },
    ],
    [
      'the contents differ',
      { packages: { 'node_modules/a': a, 'node_modules/b': { ...b, integrity: 'x' } } },
    ],
    ['a package is left over', { packages: { ...hidden.packages, 'node_modules/old': a } }],
  ])('refuses when %s', (_, installed) => {
    expect(isInstalled(lock, installed)).toBe(false)
  })

  it('refuses when there is no lock', () => {
    expect(isInstalled(undefined, hidden)).toBe(false)
  })
})

describe('matchesManifest', () => {
  it('tells an edited package.json from the one that was locked', () => {
    expect(matchesManifest(lock, manifest)).toBe(true)
    expect(matchesManifest(lock, { ...manifest, dependencies: { a: '1.0.1' } })).toBe(false)
  })
})

describe('packagesAreInstalled', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'paneldock-packages-'))
    await mkdir(join(root, 'node_modules'))
    await writeFile(join(root, 'package.json'), JSON.stringify(manifest))
    await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock))
  })
  afterEach(() => rm(root, { recursive: true }))

  it('reads what npm has noted', async () => {
    expect(packagesAreInstalled(root)).toBe(false)
    await writeFile(join(root, 'node_modules', '.package-lock.json'), '{ "packages": { "node_mod')
    expect(packagesAreInstalled(root)).toBe(false)
    await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(hidden))
    expect(packagesAreInstalled(root)).toBe(true)
  })
})
