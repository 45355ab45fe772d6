import { expect, type Page } from '@playwright/test'
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' }
import { LENGTH } from '../../length'
import { findViolations } from '../harness/axe'
import { goTo, quietPage } from '../harness/extension-browser'
import { test } from '../harness/fixtures'
import { takePicture, takesPictures, untilDrawn, untilFrame } from '../harness/pictures'
import { LONGER, takesLongForm } from '../harness/quarter'
import type { State } from './popup-states'
import { seed } from './seed'

/*
 * Every state of every screen, at the size of the real popup and for what opens in a tab in a wide one too: axe
 * finds nothing, and nothing overflows sideways. `npm run look` takes a picture of each.
 */

type Look = 'light' | 'dark' | 'rtl' | 'narrow' | 'wide-light' | 'wide-rtl'

const POPUP_LOOKS: readonly Look[] = ['light', 'dark', 'rtl', 'narrow']
// What is dark is so at any width, and a page is turned round where it has the most columns.
const TAB_LOOKS: readonly Look[] = ['light', 'dark', 'narrow', 'wide-light', 'wide-rtl']

function widthOf(look: Look, state: State): number {
  if (look.startsWith('wide')) return 900
  // As wide as the popup is.
  if (look === 'narrow') return 320
  return isSidePanel(state) ? 400 : 440
}

/** What fills the window that it is given and scrolls within. */
const isPopup = ({ page }: State): boolean => page.startsWith('popup.html')

const isSidePanel = ({ page }: State): boolean => page.endsWith('?side-panel')

/** A side panel is as high as the browser's window. */
const heightOf = (state: State): number => (isSidePanel(state) ? 900 : 600)

async function load(page: Page, state: State): Promise<void> {
  await page.context().setOffline(false)
  await goTo(page, quietPage)
  await seed(page, state.seed)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: widthOf('light', state), height: heightOf(state) })
  await goTo(page, state.page)
  // The welcome page may have opened in front meanwhile, and a page behind it is drawn once in a while.
  await page.bringToFront()
  await isRead(page)
  if (state.act === undefined) return
  await state.act(page)
  await isRead(page)
}

/** Until the database was read, a page only says that it is opening. */
const isRead = (page: Page): Promise<void> => untilDrawn(page, messages.popup_opening.message)

/** Turns the page that is there into what another width, color or direction makes of it. */
async function show(page: Page, state: State, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.endsWith('dark') ? 'dark' : 'light' })
  await page.setViewportSize({ width: widthOf(look, state), height: heightOf(state) })
  await page.evaluate(
    ({ dir, inWindow }) => {
      document.documentElement.setAttribute('dir', dir)
      // The popup keeps its own width; only in the small window can it become narrower.
      document.documentElement.classList.toggle('in-window', inWindow)
    },
    {
      dir: look.endsWith('rtl') ? 'rtl' : 'ltr',
      inWindow: isSidePanel(state) || (look === 'narrow' && isPopup(state)),
    },
  )
  await untilFrame(page)
  // The popup shows no more than its window; a page in a tab is scrolled, so its end is to be seen as well.
  await takePicture(page, `${state.name}-${look}`, !isPopup(state))
}

/**
 * One test a state: a short run looks at a quarter of them, the longer one of the same commit at the others. Slow machines draw
 * slowly: nothing here is measured.
 */
export function testStates(states: readonly State[]): void {
  for (const state of states.filter((_, at) => takesPictures || takesLongForm(at))) {
    test(state.name, LONGER, async ({ stillPage: page }) => {
      await load(page, state)
      for (const look of isPopup(state) ? POPUP_LOOKS : TAB_LOOKS) {
        await show(page, state, look)
        // Direction and width change neither colors nor names, and dark changes only colors; a long run makes sure.
        if (look === 'light' || look === 'dark' || LENGTH === 'long') await expectNoViolations(page, look)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${look}: sideways overflow`).toBeLessThanOrEqual(0)
      }
    })
  }
}

async function expectNoViolations(page: Page, look: Look): Promise<void> {
  const rules = look === 'dark' ? ['color-contrast'] : undefined
  expect(await findViolations(page, rules), look).toEqual([])
}
