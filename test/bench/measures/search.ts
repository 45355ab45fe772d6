import type { CDPSession, Page } from '@playwright/test'
import type { PageCode } from '../page/index'
import { inPicker } from '../picker'
import { type Figure, judged, ms } from '../report'
import { spreadOf } from '../statistics'
import type { World } from '../world'

declare const bench: PageCode

const MAX_MS = 16

/** Typed letter by letter and taken back letter by letter. */
const SEARCHES = [
  'instagram followers refill',
  'spotify plays usa',
  'likes real 30',
  'лайки instagram живые',
  'seguidores reais',
  'türk takipçi',
  'مشاهدات',
  'yt views hq usa',
  'no such service at all',
  '150',
]

/** A real key, of whatever keyboard. */
async function strike(keyboard: CDPSession, key: string): Promise<void> {
  const isLetter = key.length === 1
  const code = isLetter ? {} : { code: key, windowsVirtualKeyCode: 8 }
  await keyboard.send('Input.dispatchKeyEvent', {
    type: isLetter ? 'keyDown' : 'rawKeyDown',
    key,
    ...(isLetter ? { text: key } : code),
  })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code })
}

async function press(popup: Page, keyboard: CDPSession, key: string) {
  await strike(keyboard, key)
  return popup.evaluate(() => bench.seenRows())
}

/** The keys of one search in the order in which they are pressed. */
const keysOf = (words: string): readonly string[] => {
  const letters = [...words]
  return [...letters, ...letters.map(() => 'Backspace')]
}

/** From a key in the search field to the rows that it brings, painted; in turn with keys in a field that does nothing. */
export const measureSearch = (world: World): Promise<Figure> =>
  inPicker(world, async (popup) => {
    await popup.evaluate(() => bench.watchRows('keydown'))
    const keyboard = await popup.context().newCDPSession(popup)
    const bare: number[] = []
    const times: number[] = []
    let changed = 0
    for (const words of SEARCHES) {
      await popup.evaluate(() => bench.focusBareField())
      for (const key of [...words].slice(0, 6)) bare.push((await press(popup, keyboard, key)).ms)
      await popup.evaluate(() => bench.focusSearch())
      for (const key of keysOf(words)) {
        const { ms, wrong, query, changed: isChanged } = await press(popup, keyboard, key)
        if (wrong.length > 0) throw new Error(`“${query}” shows services without its words: ${wrong.join()}`)
        times.push(ms)
        if (isChanged) changed += 1
      }
    }
    if (changed < times.length / 5)
      throw new Error(`Only ${changed} of ${times.length} keys changed the rows`)
    const [spread, base] = [spreadOf(times), spreadOf(bare)]
    return {
      what: 'service search among 10,000: a keystroke to rows on screen',
      limit: `p95 ${MAX_MS} ms`,
      measured: `p95 ${ms(spread.p95)}, median ${ms(spread.median)}, ${spread.runs} keys; a bare field p95 ${ms(base.p95)}, median ${ms(base.median)}`,
      outcome: judged(spread.p95 <= MAX_MS),
      details: { ...spread, bare: base, changed },
    }
  })
