import type { Page } from '@playwright/test'
import type { Draft, DraftPage } from '../../../lib/orders/form/draft'
import { formOf, popup, type State } from './popup-states'
import { catalog, LONG_LINK, LONG_NAME, order, panel, plain, services } from './rows'
import type { Seed } from './stores'

/* The link of a form in every shape, what an order begins with, and presets. */

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const NOW = Date.now()

const video: DraftPage = {
  address: `${VIDEO}&si=Kq8-dYzTP0aXb&feature=share`,
  canonical: VIDEO,
  title: 'The lamps of the quay, lit by hand',
  owner: 'https://www.youtube.com/@quietquay',
  ownerName: 'Quiet Quay',
  loaded: VIDEO,
}

const page = (address: string, more: Partial<DraftPage> = {}): DraftPage => ({
  address,
  canonical: '',
  title: 'A quiet morning on the quay',
  ...more,
})

const found = (of: DraftPage, typed: Partial<Draft> = {}): Seed =>
  formOf({ page: of, link: of.address, ...typed })

const chosen: Partial<Draft> = { serviceId: plain.id, quantity: '1000' }

const before = (changes: Parameters<typeof order>[0] = {}) =>
  order({ targetKind: 'youtube/video', createdAt: NOW - 2 * 86_400_000, ...changes })

const preset = (name: string, service = plain) => ({
  id: `preset-${name}`,
  name,
  panelId: 'one',
  service: {
    panelId: 'one',
    serviceId: service.id,
    name: service.name,
    category: service.category,
    type: service.type,
    rate: service.rate,
  },
  fields: { quantity: '500' },
  dripFeed: false,
})

const presets = [
  preset('My usual likes'),
  preset('Launch day'),
  preset(LONG_NAME.slice(0, 60)),
  preset('متابعون'),
]

const withPresets = (seed: Seed): Seed => ({ ...seed, settings: { ...seed.settings, presets } })

const click = (name: string) => (screen: Page) => screen.getByRole('button', { name }).click()
const typeLink = (link: string) => (screen: Page) => screen.getByLabel('Link', { exact: true }).fill(link)

/** The search lies over a form that begins without a service; what is beneath it is looked at here. */
async function managePresets(screen: Page): Promise<void> {
  await click('Presets')(screen)
  await screen.getByRole('menuitem', { name: 'Manage presets' }).click()
}

async function closeSearch(screen: Page): Promise<void> {
  await screen.getByRole('dialog').waitFor()
  await screen.keyboard.press('Escape')
}

const gone = { ...plain, id: '424242' }

export const LINK_STATES: readonly State[] = [
  popup('link-plain', found(page('https://lantern.example/stories/lamplighter'), chosen)),
  popup('link-video', found(video)),
  popup('link-video-chosen', found(video, chosen)),
  popup('link-original', found(video, chosen), click('Use original')),
  popup('link-channel', found(video, chosen), click('Channel Quiet Quay')),
  popup('link-original-as-last', {
    ...found(video, chosen),
    orders: [before({ linkForm: 'original' })],
  }),
  popup(
    'link-typed',
    found(video, chosen),
    typeLink('https://www.instagram.com/reel/Cx1yZ2abcde/?igsh=MzRl&hl=en'),
  ),
  popup('link-short', found(page('https://vm.tiktok.com/ZMabcdefg/'), chosen)),
  popup(
    'link-unwrapped',
    found(page(`https://l.facebook.com/l.php?u=${encodeURIComponent(`${VIDEO}&si=abc`)}&h=AT0xyz`), chosen),
  ),
  popup(
    'link-clicked',
    found(
      page('https://www.tiktok.com/@quiet.quay/video/7301234567890123456?_r=1', { title: '', around: video }),
      chosen,
    ),
  ),
  popup(
    'link-long',
    found(
      page(`${LONG_LINK}&${'utm_a_very_long_parameter_name'.repeat(3)}=1&utm_b=2&utm_c=3&utm_d=4&utm_e=5`, {
        title: LONG_NAME,
      }),
      chosen,
    ),
  ),
  popup(
    'link-rtl-title',
    found({ ...video, title: 'مصابيح الميناء تضاء باليد', ownerName: 'رصيف هادئ' }, chosen),
  ),
  popup('begun', { ...found(video), orders: [before()] }),
  popup('begun-other-panel', {
    ...found(video),
    panels: [panel(), panel({ id: 'two', name: 'SMM Panel Two' })],
    catalogs: [catalog(), catalog('two')],
    orders: [before({ panelId: 'two' })],
    settings: { ...formOf({}).settings, 'default-panel': 'one' },
  }),
  popup('begun-emptied', { ...found(video), orders: [before()] }, click('Like your last')),
  popup('begun-gone', {
    ...found(video),
    orders: [before({ service: gone })],
    catalogs: [{ ...catalog(), services }],
  }),
  popup('presets', withPresets(found(video)), async (screen) => {
    await closeSearch(screen)
    await click('Presets')(screen)
  }),
  popup('presets-managed', withPresets(found(video)), async (screen) => {
    await closeSearch(screen)
    await managePresets(screen)
    await click('Remove Launch day')(screen)
  }),
  popup('preset-renaming', withPresets(found(video)), async (screen) => {
    await closeSearch(screen)
    await managePresets(screen)
    await click('Rename Launch day')(screen)
    await screen.getByLabel('Name of the preset').fill('')
    await click('Save')(screen)
  }),
  popup('preset-save', found(video, chosen), async (screen) => {
    await click('Save as preset')(screen)
    await screen.getByLabel('Name of the preset').fill('My usual likes')
  }),
  popup('preset-save-missing', found(video, chosen), async (screen) => {
    await click('Save as preset')(screen)
    await screen.getByLabel('Name of the preset').press('Enter')
  }),
]
