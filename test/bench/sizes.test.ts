import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadedBy } from './sizes'

let output: string

beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'paneldock-sizes-'))
  mkdirSync(join(output, 'chunks'))
})

afterEach(() => rmSync(output, { recursive: true, force: true }))

const write = (path: string, text: string) => writeFileSync(join(output, path), text)

test('what a page needs before it shows: its scripts, all that they import before they run, and its styles', () => {
  write(
    'page.html',
    '<script type="module" src="/chunks/a.js"></script><link rel="stylesheet" crossorigin href="/a.css">',
  )
  write('chunks/a.js', 'import{x}from"./b.js";import"./c.js";const later=()=>import("./later.js")')
  write('chunks/b.js', 'import{y}from"./c.js";export const x=y')
  write('chunks/c.js', 'import"./a.js";export const y=1')
  write('chunks/later.js', 'export default 1')
  const files = loadedBy(output, 'page.html').map((path) => relative(output, path))
  expect(files.toSorted()).toEqual(['a.css', 'chunks/a.js', 'chunks/b.js', 'chunks/c.js'])
})

test('what a page has loaded ahead counts, whoever imports it', () => {
  write(
    'page.html',
    '<script src="/chunks/a.js"></script><link rel="modulepreload" href="/chunks/ahead.js"><link href="/a.css">',
  )
  write('chunks/a.js', 'const later=()=>import("./ahead.js")')
  write('chunks/ahead.js', 'export default 1')
  const files = loadedBy(output, 'page.html').map((path) => relative(output, path))
  expect(files.toSorted()).toEqual(['a.css', 'chunks/a.js', 'chunks/ahead.js'])
})

test('a page that names nothing is an error, and not a size of nothing', () => {
  write('page.html', '<p>Nothing</p>')
  expect(() => loadedBy(output, 'page.html')).toThrow('names no script or no style')
})
