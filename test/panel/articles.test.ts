// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Articles, startArticles } from './articles'

let site: Articles
beforeAll(async () => {
  site = await startArticles()
})
afterAll(() => site.close())

/** The page as a browser reads it, without running it. */
async function read(
  path: string,
): Promise<{ status: number; title: string; canonical: string | null; page: Document }> {
  const { get } = await import('node:http')
  const [status, html] = await new Promise<[number, string]>((resolve, reject) => {
    get(site.origin + path, { agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve([response.statusCode ?? 0, text]))
    }).on('error', reject)
  })
  const page = new DOMParser().parseFromString(html, 'text/html')
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null
  return { status, title: page.querySelector('title')?.textContent ?? '', canonical, page }
}

test('an article has a title, its address and a link', async () => {
  const { status, title, canonical, page } = await read('/article?utm_source=x')
  expect([status, title, canonical]).toEqual([
    200,
    'The last lamplighter of the quay',
    `${site.origin}/article`,
  ])
  expect(page.querySelector('a#other')?.getAttribute('href')).toBe('/other')
  expect((await read('/other')).status).toBe(200)
})

test('a plain page names no canonical address', async () => {
  expect(await read('/plain')).toMatchObject({ status: 200, title: 'A plain page', canonical: null })
})

test('the hostile page holds its texts as texts, and nothing that runs', async () => {
  const { title, canonical, page } = await read('/hostile')
  expect(title).toContain('<script>')
  expect(canonical).toMatch(/^javascript:/)
  expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0)
})

test('a post has its code in the address; the rest is not found', async () => {
  expect(await read('/p/Cx1_-9z')).toMatchObject({ status: 200, canonical: `${site.origin}/p/Cx1_-9z/` })
  expect((await read('/p/')).status).toBe(404)
  expect((await read('/nothing')).status).toBe(404)
})
