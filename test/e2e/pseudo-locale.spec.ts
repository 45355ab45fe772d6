import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Catalog, readCatalog } from '../locales/catalog'
import { BEGIN, inPseudo, type Pseudo, pseudoCatalog } from '../locales/pseudo'
import { isOf, leftOut, stringsIn, textsOf } from '../locales/screen-texts'
import { launchExtension } from './harness/chromium'
import type { ExtensionBrowser } from './harness/extension-browser'
import { databaseIsMade } from './harness/ledger'
import { untilDrawn } from './harness/pictures'
import { LONGER, takesLongForm } from './harness/quarter'
import { BEFORE_SENDING_STATES } from './states/before-sending-states'
import { DASHBOARD_STATES } from './states/dashboard-states'
import { DETAILS_STATES } from './states/details-states'
import { FORM_STATES } from './states/form-states'
import { LINK_STATES } from './states/link-states'
import { LIST_STATES } from './states/list-states'
import { TAB_STATES } from './states/options-states'
import { PICKER_STATES } from './states/picker-states'
import { POPUP_STATES, type State } from './states/popup-states'
import { REPEATED_STATES } from './states/repeated-states'
import { seed, stillBackground } from './states/seed'
import { UNCONFIRMED_STATES } from './states/unconfirmed-states'

/*
 * Every state of every screen in a language that no one speaks, a quarter of them in a short run: what is shown and not from
 * the catalog is found, and texts that are longer than the English ones overflow nothing. Then a few screens in one that runs
 * from right to left.
 */

/** The same in every language: the extension's name, and those of the panels that the connect form offers. */
const NAMES = ['Paneldock', 'SMM Panel One', 'Simple SMM Panel']

interface Group {
  readonly states: readonly State[]
  /** What these screens still glue in code, each with a state that shows it. It goes when they are drawn again, and nothing new may come. */
  readonly known: Readonly<Record<string, string>>
  /** States that overflow by a little with longer texts, or do not: it depends on the fonts. It goes with the screens, too. */
  readonly tooWide?: readonly string[]
}

const GROUPS: Readonly<Record<string, Group>> = {
  popup: { states: POPUP_STATES, known: {} },
  // A link that is offered does not wrap within its button.
  form: {
    states: [...FORM_STATES, ...BEFORE_SENDING_STATES, ...LINK_STATES],
    known: {},
    tooWide: ['popup-link-channel'],
  },
  list: { states: LIST_STATES, known: {} },
  picker: { states: PICKER_STATES, known: {} },
  details: { states: [...DETAILS_STATES, ...UNCONFIRMED_STATES, ...REPEATED_STATES], known: {} },
  dashboard: { states: DASHBOARD_STATES, known: {} },
  // The browser writes this list, in its own language.
  tabs: { states: TAB_STATES, known: { 'dd: □, □, □, and □': 'options-lacks-and-pause' } },
}

async function extensionIn(catalog: Catalog): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paneldock-pseudo-'))
  await cp('.output/chrome-mv3', folder, { recursive: true })
  // In the place of English, so that the browser takes it whatever its own language is.
  await writeFile(join(folder, '_locales/en/messages.json'), JSON.stringify(catalog))
  return folder
}

/** The page, in which what is looked for by its English name is found by its name in the other language. */
function speaking(page: Page, pseudo: Pseudo, data: readonly string[]): Page {
  type Options = { readonly name?: string | RegExp; readonly exact?: boolean }
  const named = (name: string | RegExp, { exact }: Options = {}) =>
    inPseudo(name, pseudo, { isExact: exact ?? false, data })
  return new Proxy(page, {
    get(target, property) {
      if (property === 'getByLabel' || property === 'getByText') {
        return (name: string | RegExp, options?: Options) => target[property](named(name, options))
      }
      if (property === 'getByRole') {
        return (role: Parameters<Page['getByRole']>[0], options: Options = {}) =>
          target.getByRole(
            role,
            options.name === undefined ? options : { name: named(options.name, options) },
          )
      }
      const value = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Rows are written by a page beside, and a page is left first: one that differs by its `#` alone is not read again. */
async function open({ ext, page, pseudo, opening }: Screens, state: State): Promise<void> {
  await page.context().setOffline(false)
  await page.goto('about:blank')
  await seed(await ext.hidden(), state.seed)
  await page.goto(`chrome-extension://${ext.extensionId}/${state.page}`)
  await untilDrawn(page, opening)
  if (state.act === undefined) return
  await state.act(speaking(page, pseudo, stringsIn(state.seed)))
  await untilDrawn(page, opening)
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

interface Screens {
  readonly ext: ExtensionBrowser
  readonly page: Page
  readonly pseudo: Pseudo
  /** What a page says until the database is read. */
  readonly opening: string
  close(): Promise<void>
}

async function launchIn(pseudo: Pseudo): Promise<Screens> {
  const catalog = pseudoCatalog(readCatalog('en'), pseudo)
  const extension = await extensionIn(catalog)
  const ext = await launchExtension({ extension })
  await databaseIsMade(await ext.hidden())
  const page = await ext.context.newPage()
  page.setDefaultTimeout(10_000)
  await page.setViewportSize({ width: 440, height: 600 })
  await stillBackground(page)
  const close = async () => {
    await ext.close()
    await rm(extension, { recursive: true, force: true })
  }
  return { ext, page, pseudo, opening: catalog.popup_opening?.message ?? '', close }
}

/** What goes wrong in each state, by its name: one that fails keeps no other from being looked at. */
async function lookAtAll(
  { states, tooWide = [] }: Pick<Group, 'states' | 'tooWide'>,
  screens: Screens,
  look: (state: State) => Promise<void>,
): Promise<readonly string[]> {
  const failed: string[] = []
  for (const state of states) {
    try {
      await open(screens, state)
      await look(state)
      const over = await overflow(screens.page)
      if (over > 0 && !tooWide.includes(state.name))
        failed.push(`${state.name}: overflows sideways by ${over}`)
    } catch (error) {
      failed.push(`${state.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return failed
}

test.describe('every text is from the catalog, whole, and may be longer', () => {
  // One browser for all of them.
  test.describe.configure({ mode: 'default', timeout: 180_000 })
  let screens: Screens
  test.beforeAll(async () => {
    screens = await launchIn('accented')
  })
  test.afterAll(() => screens.close())

  for (const [name, group] of Object.entries(GROUPS)) {
    test(name, LONGER, async () => {
      const { known } = group
      const states = group.states.filter((_, at) => takesLongForm(at))
      const found = new Map<string, string>()
      const failed = await lookAtAll({ ...group, states }, screens, async (state) => {
        const root = await screens.page.evaluateHandle(() => document.documentElement)
        const texts = await screens.page.evaluate(textsOf, root)
        for (const { where, shown } of leftOut(texts, isOf([...NAMES, ...stringsIn(state.seed)]))) {
          found.set(`${where}: ${shown}`, state.name)
        }
      })
      expect.soft(failed).toEqual([])
      const news = [...found].filter(([finding]) => !(finding in known))
      expect.soft(news, 'bring it into the catalog as a whole message').toEqual([])
      const seen = states.map((state) => state.name)
      const gone = Object.keys(known).filter((finding) => {
        const state = known[finding] ?? ''
        expect(group.states.map((one) => one.name)).toContain(state)
        return seen.includes(state) && !found.has(finding)
      })
      expect(gone, 'no longer found: take it off the list').toEqual([])
    })
  }
})

test('a language from right to left turns the page round', async () => {
  const names = ['popup-full', 'popup-form-drip-feed', 'options-several', 'dashboard-several']
  const states = Object.values(GROUPS)
    .flatMap((group) => group.states)
    .filter(({ name }) => names.includes(name))
  const screens = await launchIn('mirrored')
  try {
    const failed = await lookAtAll({ states }, screens, async () => {
      await expect(screens.page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expect(screens.page.locator('html')).toHaveAttribute('lang', 'ar-XB')
      await expect(screens.page.locator('body')).toContainText(BEGIN)
    })
    expect(failed).toEqual([])
    expect(states.map(({ name }) => name).sort()).toEqual(names.sort())
  } finally {
    await screens.close()
  }
})
