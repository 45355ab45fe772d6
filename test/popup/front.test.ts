import { expect, test } from 'vitest'
import { type Front, frontOf, givenPage } from '../../entrypoints/popup/side/front'

/* What is in front while an order is filled in beside it. */

const PAGE = 'https://site.example/post?id=1'

test.each<[string, Front]>([
  [PAGE, 'same'],
  [`${PAGE}#comments`, 'same'],
  [`${PAGE}#`, 'same'],
  // Some sites keep the whole address of a page there.
  [`${PAGE}#!/other`, 'other'],
  [`${PAGE}#/other`, 'other'],
  ['https://site.example/post?id=2', 'other'],
  ['chrome://settings/', 'other'],
  ['', 'unseen'],
])('%j is %s', (seen, front) => {
  expect(frontOf(PAGE, seen)).toBe(front)
  expect(frontOf(seen || PAGE, seen === '' ? '' : PAGE)).toBe(front)
})

test('of a link, the page around it was given', () => {
  const facts = { canonical: '', title: '' }
  expect(givenPage({ ...facts, address: PAGE })).toBe(PAGE)
  const around = { ...facts, address: 'https://list.example/' }
  expect(givenPage({ ...facts, address: PAGE, around })).toBe('https://list.example/')
  expect(givenPage({ ...facts, address: PAGE, around: { ...facts, address: '' } })).toBe(PAGE)
})
