import { describe, expect, test } from 'vitest'
import { linkText, offerText } from '../../entrypoints/popup/form/link/link-text'
import { viewLink } from '../../entrypoints/popup/form/link/link-view'
import { targetText } from '../../entrypoints/popup/target-text'
import { KINDS, SITES } from '../../lib/links/kinds'
import { type Target, targetsOf } from '../../lib/links/targets'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const FOUND = `${VIDEO}&si=abc&feature=share`
const page = (address: string, more: object = {}) => ({ address, canonical: '', title: '', ...more })

/** As it reads: without the marks that set code apart. */
const plain = (words: string) => words.replace(/[\u2066\u2069]/g, '')
const said = (link: string, targets: readonly Target[] = [], isAsLast = false, typed?: string) =>
  plain(linkText(viewLink(link, targets, typed), isAsLast))

describe('what is said of a link', () => {
  const targets = targetsOf(page(FOUND))

  test('is what was taken off', () => {
    expect(said(VIDEO, targets)).toBe('Removed tracking: si, feature.')
  })

  test('is that it is the original, and why', () => {
    expect(said(FOUND, targets)).toBe('The original address. Tracking: si, feature.')
    expect(said(FOUND, targets, true)).toBe(
      'As in your last order with this service: the original address. Tracking: si, feature.',
    )
  })

  test('is nothing where nothing can be taken off', () => {
    expect(said(VIDEO)).toBe('')
    expect(said('https://blog.example/?page=2')).toBe('')
    expect(said('no address')).toBe('')
  })

  test('of a typed one is what it could do without, and once cleaned what was taken off', () => {
    expect(said(FOUND)).toBe('Tracking: si, feature.')
    expect(said(VIDEO, [], false, FOUND)).toBe('Removed tracking: si, feature.')
    expect(said('https://other.example/', [], false, FOUND)).toBe('')
  })

  test('names the redirector that it was taken out of', () => {
    const wrapped = `https://l.facebook.com/l.php?u=${encodeURIComponent(FOUND)}&h=x`
    expect(said(VIDEO, targetsOf(page(wrapped)))).toBe(
      'Unwrapped from a link of l.facebook.com. Removed tracking: si, feature.',
    )
    expect(said(wrapped)).toBe('A link of l.facebook.com that leads elsewhere. Tracking: si, feature.')
  })

  test('of a short link is that it hides where it leads', () => {
    const short = 'A short link: the panel sees where it leads, Paneldock can’t.'
    expect(said('https://vm.tiktok.com/ZMabcdefg/')).toBe(short)
    const long = 'https://vm.tiktok.com/ZMabcdefg/?_r=1'
    expect(said('https://vm.tiktok.com/ZMabcdefg/', targetsOf(page(long)))).toBe(
      `Removed tracking: _r. ${short}`,
    )
  })

  test('stays short, however much a page puts into its address', () => {
    const many = Array.from({ length: 90 }, (_, n) => `utm_${'x'.repeat(100)}${n}=${n}`).join('&')
    const words = said('https://a.example/', targetsOf(page(`https://a.example/?${many}`)))
    expect(words.length).toBeLessThan(150)
    expect(words).toMatch(/… and 86 more\.$/)
  })
})

describe('the offers of a page', () => {
  const words = (of: Parameters<typeof targetsOf>[0]) => {
    const targets = targetsOf(of)
    return targets.map((target) =>
      offerText(
        target,
        targets.filter((other) => other !== target),
      ),
    )
  }

  test('are named by their kind, and an owner by name', () => {
    const owner = { owner: 'https://www.youtube.com/@quietquay', loaded: FOUND }
    expect(words(page(FOUND, owner))).toEqual(['Video', 'Channel @quietquay'])
    expect(words(page(FOUND, { ...owner, ownerName: 'Quiet Quay' }))).toEqual(['Video', 'Channel Quiet Quay'])
    expect(words(page('https://x.com/quay/status/123456789'))).toEqual(['Post', 'Profile'])
  })

  test('are told apart where two are of one kind', () => {
    const around = page('https://www.youtube.com/watch?v=otherFilm00')
    expect(words(page(FOUND, { around }))).toEqual(['The link you clicked', 'This page'])
    expect(words(page('https://a.example/', { around: page('https://b.example/') }))).toEqual([
      'The link you clicked',
      'This page',
    ])
  })

  test('keep an owner’s name short', () => {
    const [, owner] = targetsOf(
      page(FOUND, { owner: 'https://www.youtube.com/@a', ownerName: 'n'.repeat(999) }),
    )
    expect(owner && offerText(owner, []).length).toBeLessThan(40)
  })
})

test('every site and kind has a name', () => {
  const names = SITES.flatMap((site) => KINDS.map((kind) => targetText({ site, kind })))
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^\S.* · \S/)
})
