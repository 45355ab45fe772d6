import { describe, expect, test } from 'vitest'
import { isWebAddress, type LinkProblem, linkProblem, shortenLink } from '../../lib/links/link'

describe('a link that a panel can be given', () => {
  test.each([
    'https://video.example/watch?v=1',
    ' https://video.example/ ',
    'HTTPS://VIDEO.EXAMPLE/',
    'Http://video.example',
    'http://127.0.0.1:8080/x',
    'https://пример.example/путь?я=1#там',
    'https://[2001:db8::1]/x',
    'https://video.example/a%20b',
    'https://video.example/😀',
  ])('%s', (link) => {
    expect(linkProblem(link)).toBeUndefined()
    expect(isWebAddress(link)).toBe(true)
  })
})

describe('a link that it cannot', () => {
  test.each<[string, LinkProblem]>([
    ['', 'empty'],
    [' \n', 'empty'],
    ['javascript:alert(1)', 'not-web'],
    [' JavaScript:alert(1)', 'not-web'],
    ['javascript://video.example/%0aalert(1)', 'not-web'],
    ['data:text/html,x', 'not-web'],
    ['chrome://extensions', 'not-web'],
    ['chrome-extension://abc/popup.html', 'not-web'],
    ['moz-extension://abc/popup.html', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['about:blank', 'not-web'],
    ['view-source:https://video.example', 'not-web'],
    ['mailto:a@video.example', 'not-web'],
    ['ftp://video.example/', 'not-web'],
    ['blob:https://video.example/1', 'not-web'],
    ['https:video.example', 'not-web'],
    ['video.example/watch', 'no-url'],
    ['//video.example/watch', 'no-url'],
    ['@channel', 'no-url'],
    ['my video', 'no-url'],
    ['https://video.example/a b', 'no-url'],
    ['https://video.example/\nhttps://other.example/', 'no-url'],
    ['https://video.example/\tx', 'no-url'],
    ['https://', 'no-url'],
    ['https://?x', 'no-url'],
    ['https://video example', 'no-url'],
    ['http://[::1', 'no-url'],
    ['https://a:99999/', 'no-url'],
  ])('%j is %s', (link, problem) => {
    expect(linkProblem(link)).toBe(problem)
    expect(isWebAddress(link)).toBe(false)
  })
})

describe('a link in a narrow place', () => {
  test.each([
    ['https://www.video.example/', 'video.example'],
    ['HTTP://WWW.Video.example/a/', 'Video.example/a'],
    ['https://video.example/wwww.', 'video.example/wwww.'],
  ])('%s is %s', (link, short) => {
    expect(shortenLink(link)).toBe(short)
  })

  test.each([10, 12, 44, 45])('keeps its end and fits into %i', (length) => {
    const short = shortenLink(`https://video.example/${'path/'.repeat(30)}the-end`, length)
    expect(short).toHaveLength(length)
    expect(short).toMatch(/^vide.*….*end$/)
  })
})
