import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { banner, runCommand } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'

/* A picture of every state of every screen, and a page to look through them. Words after `--` choose states by their name. */

const folder = join(root, 'test-results', 'look')

/** @param {readonly string[]} names */
const indexOf = (names) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every state of every screen</title>
<style>
  body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; background: #ddd; color: #222 }
  input { position: sticky; inset-block-start: 8px; padding: 8px; inline-size: 320px; font: inherit }
  main { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; margin-block-start: 16px }
  figure { margin: 0 }
  img { display: block; max-inline-size: 440px; background: #fff }
</style>
<input type="search" placeholder="Part of a name" aria-label="Part of a name">
<main>
${names.map((name) => `<figure><figcaption>${name}</figcaption><a href="${name}.png"><img src="${name}.png" alt="" loading="lazy"></a></figure>`).join('\n')}
</main>
<script>
  document.querySelector('input').addEventListener('input', ({ target }) => {
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = !figure.textContent.includes(target.value)
  })
</script>
</html>
`

async function look() {
  checkNode()
  banner('Packages')
  console.log(await installPackages())
  const chromium = needBrowser('chromium')
  banner('Build')
  await npm(['exec', '--no', '--', 'wxt', 'build', '-b', 'chrome'])
  banner('Pictures')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const words = process.argv.slice(2)
  const chosen = words.length > 0 ? ['-g', words.join('|')] : []
  const states = ['run', '--silent', 'e2e', '--', 'states.spec', 'data-loss', ...chosen]
  // What fails in one state is looked at in the pictures of the others.
  const failed = await npm(states, { [wanted.chromium.variable]: chromium, PICTURES: folder }).catch(
    (/** @type {unknown} */ error) => error,
  )
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
  if (names.length === 0) throw new Error('No picture was taken')
  writeFileSync(join(folder, 'index.html'), indexOf(names.map((name) => name.replace(/\.png$/, '')).sort()))
  console.log(`${names.length} pictures: ${join(folder, 'index.html')}`)
  if (failed) throw failed
}

await runCommand(look)
