import { listen } from './transport'

export interface Sites {
  /** For the browser: the known sites are served from this machine, and no other address exists. */
  readonly args: readonly string[]
  close(): Promise<void>
}

/** The sites that {@link startSites} plays; a host permission for each is the test's own matter. */
const SITE_HOSTS = ['www.youtube.com', 'www.instagram.com', 'vm.tiktok.com'] as const

const page = (head: string, body: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>
`

/** A video and its channel, and a way on to another video that only changes the address, as the site does it. */
const video = (id: string): string =>
  page(
    `<title>Film ${id}</title><link rel="canonical" href="https://www.youtube.com/watch?v=${id}">
    <script>
      function go(id) {
        history.pushState({}, '', '/watch?v=' + id + '&pp=stale')
        document.title = 'Film ' + id
      }
    </script>`,
    `<h1>Film ${id}</h1>
    <ytd-video-owner-renderer>
      <ytd-channel-name><a href="/@quietquay">Quiet Quay</a></ytd-channel-name>
    </ytd-video-owner-renderer>
    <button onclick="go('secondFilm0')">Next</button>`,
  )

function pageFor(host: string, path: string): string {
  const url = new URL(path, `https://${host}`)
  const id = url.searchParams.get('v')
  if (host === 'www.youtube.com' && url.pathname === '/watch' && id !== null) return video(id)
  return page(`<title>${host}</title>`, `<h1>${url.pathname}</h1>`)
}

/** Plays a few known sites over TLS, under their own addresses, for a browser started with `args`. */
export async function startSites(): Promise<Sites> {
  const { port, close } = await listen('https1', 0, ({ headers, path, reply }) =>
    reply(200, { 'content-type': 'text/html; charset=utf-8' }, pageFor(String(headers.host), path)),
  )
  const maps = SITE_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ')
  return {
    args: [
      '--ignore-certificate-errors',
      // The last of two such options counts, so the harness's own is said again.
      `--host-resolver-rules=${maps}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
    close,
  }
}
