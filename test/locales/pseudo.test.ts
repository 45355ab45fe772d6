// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { readCatalog, shownText } from './catalog'
import { problemsOf } from './check-catalog'
import { BEGIN, END, folderOf, inPseudo, pseudoCatalog } from './pseudo'
import { isOf, leftOut, stringsIn, textsOf } from './screen-texts'

const english = readCatalog('en')

test.each(['accented', 'mirrored'] as const)('the %s language is whole', (pseudo) => {
  expect(problemsOf(folderOf(pseudo), pseudoCatalog(english, pseudo), english)).toEqual([])
})

test('a message is longer, in other letters, and between marks', () => {
  const { order_title_id } = pseudoCatalog(english, 'accented')
  if (!order_title_id) throw new Error('no such message')
  expect(shownText(order_title_id, ['23501'])).toBe('⟦Óŕđéŕ 23501 ~~~~~~~⟧')
})

test('a name finds the message that it names', () => {
  const { filters_on: filters, refresh, preset_remove: remove } = pseudoCatalog(english, 'accented')
  if (!filters || !refresh || !remove) throw new Error('no such messages')
  expect(shownText(filters, ['2'])).toMatch(inPseudo(/^Filters/, 'accented'))
  expect(shownText(refresh, [])).toMatch(inPseudo('Refresh', 'accented', { isExact: true }))
  expect(shownText(refresh, [])).not.toMatch(inPseudo('Refr', 'accented', { isExact: true }))
  expect(shownText(remove, ['Launch day'])).toMatch(
    inPseudo('Remove Launch day', 'accented', { isExact: true, data: ['Launch day'] }),
  )
})

describe('on a screen', () => {
  const found = (html: string, rows: unknown = {}) => {
    document.body.innerHTML = html.replaceAll('[[', BEGIN).replaceAll(']]', END)
    return leftOut(textsOf(document.body), isOf(stringsIn(rows))).map(
      ({ where, shown }) => `${where}: ${shown}`,
    )
  }

  test.each([
    '<p>[[a]]</p>',
    '<p>[[a]] [[b]]</p>',
    '<p>[[a [[b]] · [[c]] d]]</p>',
    '<p>[[a]] <b>[[b]]</b></p>',
    '<dd>12.50 USD</dd><dd>1,000</dd><dd>4 min. ago</dd><dd>Nov 30, 2026, 9:15:00 PM</dd>',
    '<button aria-label="[[a]]" title="[[b]]"></button>',
    '<bdi>SMM Panel One</bdi><a>example.com/page…</a>',
  ])('passes %s', (html) => {
    expect(found(html, { name: 'SMM Panel One', link: 'https://example.com/page/1' })).toEqual([])
  })

  test.each([
    ['a text left out', '<p class="small">Left out</p>', 'p.small: Left out'],
    ['a part left out', '<p>[[a]]: [[b]]</p>', 'p: □: □'],
    ['a sign between two', '<p>[[a]] · [[b]]</p>', 'p: □ · □'],
    ['a sign between two elements', '<p><b>[[a]]</b> – <i>[[b]]</i></p>', 'p: □ – □'],
    ['a sign after a number', '<b>75 %</b>', 'b: # %'],
    ['a value behind a message', '<p>[[a]] 12.50 USD</p>', 'p: □ #.# USD'],
    ['what is only heard', '<i aria-label="Close"></i>', 'i[aria-label]: Close'],
    ['what is only hinted', '<input placeholder="Search">', 'input[placeholder]: Search'],
    ['half a message', '<p>⟦cut…</p>', 'p: ⟦cut…'],
  ])('finds %s', (_, html, finding) => {
    expect(found(html, { name: 'SMM Panel One' })).toEqual([finding])
  })
})
