import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, sizeFigure } from '../report'
import { gzipped, loadedBy, sumGzipped } from '../sizes'

/** Chrome's build; `test/e2e/package.spec.ts` holds the others to the same limits. */
export function measureSizes(built: string, root: string): readonly Figure[] {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const zip = join(root, '.output', `${name}-${version}-chrome.zip`)
  const popup = sumGzipped(loadedBy(built, 'popup.html'))
  return [
    sizeFigure('popup: JavaScript and CSS before first paint, gzip', 20, popup),
    sizeFigure('background worker, gzip', 45, gzipped(join(built, 'background.js'))),
    sizeFigure('the packed extension', 300, statSync(zip).size),
  ]
}
