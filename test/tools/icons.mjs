import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './need-browser.mjs'
import { root } from './run.mjs'

/** Draws the PNGs of `public/icon` from their SVGs. The small ones have a drawing of their own, on the pixel grid. */
const drawings = { 'icon-small.svg': [16, 32], 'icon.svg': [48, 96, 128] }

const { chromium } = await import('@playwright/test')
const browser = await chromium.launch({
  executablePath: needBrowser('chromium'),
  chromiumSandbox: process.getuid?.() !== 0,
})
const page = await browser.newPage()
for (const [drawing, sizes] of Object.entries(drawings)) {
  const svg = readFileSync(join(root, 'public', 'icon', drawing), 'utf8')
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    const path = join(root, 'public', 'icon', `${size}.png`)
    writeFileSync(path, await page.screenshot({ omitBackground: true }))
    console.log(path)
  }
}
await browser.close()
