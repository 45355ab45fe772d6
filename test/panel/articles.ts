import { once } from 'node:events'
import { createServer } from 'node:http'

export interface Articles {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  close(): Promise<void>
}

const STYLE = `
  :root { color-scheme: light }
  body { margin: 0; font: 17px/1.65 Georgia, 'Times New Roman', serif; color: #22262b; background: #f6f4ef }
  header { padding: 18px 32px; background: #fff; border-bottom: 1px solid #e3dfd6; font: 600 18px system-ui, sans-serif }
  header span { color: #b3541e }
  main { max-width: 680px; margin: 40px auto; padding: 0 24px 60px }
  h1 { font-size: 36px; line-height: 1.2; margin: 0 0 8px }
  .by { color: #757067; font: 14px system-ui, sans-serif; margin-bottom: 24px }
  .picture { height: 260px; border-radius: 10px; margin: 24px 0; background: linear-gradient(135deg, #f2b880, #c06c52 55%, #51344d) }
  a { color: #9a4416 }
  .post { background: #fff; border: 1px solid #e3dfd6; border-radius: 12px; overflow: hidden; font-family: system-ui, sans-serif }
  .post .picture { height: 420px; margin: 0; border-radius: 0 }
  .post p { margin: 0; padding: 14px 18px }
`

const page = (head: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">${head}<style>${STYLE}</style></head>
<body><header>The <span>Daily</span> Lantern</header><main>${body}</main></body>
</html>
`

const TEXT = `<p>The lamps along the quay were lit by hand until last spring, and the man who lit them still walks
the same round each evening. “Somebody should look,” he says, and looks.</p>
<div class="picture" role="img" aria-label="A harbour at dusk"></div>
<p>There are forty-one of them. He knows which one flickers when the wind turns north, and which was
mended with a part from a fishing boat. A shorter story about <a id="other" href="/other">the lamp on the
breakwater</a> appeared last week.</p>`

/** Text that would run if anything took it for more than text. */
const HOSTILE = '"><img src=x onerror="document.title=1"><script>document.title = "run"</script>'
const escaped = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function pageFor(path: string, origin: string): string | undefined {
  const code = /^\/p\/([\w-]+)\/?$/.exec(path)?.[1]
  if (code !== undefined) {
    return page(
      `<title>Lantern Pictures: harbour at dusk (${code})</title><link rel="canonical" href="${origin}/p/${code}/">`,
      `<article class="post"><div class="picture" role="img" aria-label="A harbour at dusk"></div>
      <p><b>lantern.pictures</b> The quay, ten minutes before the lamps. #harbour #dusk</p><p>1,204 likes</p></article>`,
    )
  }
  switch (path) {
    case '/article':
      return page(
        `<title>The last lamplighter of the quay</title><link rel="canonical" href="${origin}/article">`,
        `<h1>The last lamplighter of the quay</h1><div class="by">By Ada Marsh · 4 minutes</div>${TEXT}`,
      )
    case '/other':
      return page(
        '<title>The lamp on the breakwater</title>',
        '<h1>The lamp on the breakwater</h1><p>It was the first to be lit and is the last to go out. <a href="/article">Back</a></p>',
      )
    case '/plain':
      return page('<title>A plain page</title>', '<h1>A plain page</h1><p>It names no canonical address.</p>')
    case '/hostile':
      return page(
        `<title>${escaped}</title><link rel="canonical" href="javascript:alert(document.domain)//${escaped}">`,
        `<h1>A page that means harm</h1><p><a id="other" href="javascript:alert(1)">${escaped}</a></p>`,
      )
    default:
      return undefined
  }
}

/**
 * A small site on 127.0.0.1 to order for: `/article` (canonical address, a link to `/other`), `/plain`
 * (no canonical), `/hostile` (HTML and `javascript:` in title and canonical), `/p/CODE` (a post).
 */
export async function startArticles(): Promise<Articles> {
  let origin = ''
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    const found = pageFor(pathname, origin)
    const missing = page('<title>Not found</title>', '<h1>Not found</h1>')
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(found ?? missing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site has no port')
  origin = `http://127.0.0.1:${address.port}`
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
