import { describe, expect, test } from 'vitest'
import { addTroubleText, checkTyped, readLink, readNumber } from '../../entrypoints/popup/add-text'

describe('an order’s number', () => {
  test.each([
    ['23501', '23501'],
    [' #23501 ', '23501'],
    ['# 23501', '23501'],
    ['9007199254740993', '9007199254740993'],
    ['ord_01HG5Z8QK3', 'ord_01HG5Z8QK3'],
  ])('%j is read as %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number)
    expect(checkTyped(typed, '')).toEqual({})
  })

  test.each(['', '  ', '#', '235 01', '23501,23502', 'https://panel.example/orders/1', '1'.repeat(101)])(
    '%j is no number',
    (typed) => {
      expect(checkTyped(typed, '').number).toMatch(/\w/)
    },
  )
})

test('the link may be left out, but not be half a link', () => {
  expect(checkTyped('1', ' ')).toEqual({})
  expect(checkTyped('1', 'https://video.example/1')).toEqual({})
  expect(checkTyped('1', 'video').link).toMatch(/whole address/)
  expect(checkTyped('1', 'javascript:alert(1)').link).toMatch(/must begin with http/)
})

test.each([
  ['video.example/1', 'https://video.example/1'],
  [' //video.example/1\u200b', 'https://video.example/1'],
  ['http://video.example/1', 'http://video.example/1'],
  ['', ''],
])('the link %j is added as %s', (typed, link) => {
  expect(checkTyped('1', typed)).toEqual({})
  expect(readLink(typed)).toBe(link)
})

describe('why an order was not added', () => {
  test('a number that the panel does not know is told with the panel’s message', () => {
    const trouble = addTroubleText(
      { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' },
      'Panel One',
    )
    expect(trouble.title).toBe('Panel One has no order with this number in your account.')
    expect(trouble.text).toMatch(/^Nothing was added, and nothing was charged\. \w/)
    expect(trouble.quote).toBe('Incorrect order ID')
  })

  test('anything else says what happened, that nothing was added and what to do', () => {
    const trouble = addTroubleText({ kind: 'failure', failure: 'no-permission' }, 'Panel One')
    expect(trouble.text).toMatch(/^Nothing was added, and nothing was charged\. \w/)
    expect(trouble.action).toEqual({ kind: 'allow-again' })
    expect(addTroubleText({ kind: 'refusal', class: 'other', message: 'Nein' }, '').quote).toBe('Nein')
  })
})
