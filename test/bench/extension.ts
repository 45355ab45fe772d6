import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'

/** The page that the extension's own are compared with: of the same origin, with one line of text. */
export const EMPTY_PAGE = 'empty.html'

const EMPTY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Nothing is here.</p></html>'

/** A copy of the built extension, with a page of its own to compare with, which is shipped to no one. */
export async function copyWithEmptyPage(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'paneldock-bench-'))
  await cp(extension, copy, { recursive: true })
  await writeFile(join(copy, EMPTY_PAGE), EMPTY)
  return copy
}

/** What runs inside pages, as one script that makes `bench` of it. */
export async function bundlePageCode(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'test/bench/page/index.ts'), formats: ['iife'], name: 'pageCode' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error('The page code was not built')
  return first.output[0].code
}

/** Brings the page code into a page; evaluated, since pages of the extension run no script from elsewhere. */
export async function bringCode(page: Page, code: string): Promise<void> {
  await page.evaluate(code)
}
