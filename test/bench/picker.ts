import type { Page } from '@playwright/test'
import { newDraft } from '../../lib/orders/form/draft'
import { fillStores } from '../e2e/harness/ledger'
import { openPopup } from '../e2e/harness/popup'
import { bringCode } from './extension'
import type { World } from './world'

/** Of a site that no one knows, so that nothing narrows down what is on offer. */
const ADDRESS = 'https://bench.example/a/page'

/** Leads the popup, when it next opens, to the form of a draft with this service, or with none. */
export async function leadToForm(page: Page, { account }: World, serviceId: string): Promise<void> {
  const shown = { address: ADDRESS, canonical: '', title: 'A page' }
  const draft = { ...newDraft(shown, account.panelId, Date.now(), 'bench-draft'), serviceId }
  const view = { value: { view: 'form', draftId: draft.id }, key: 'popup-view' }
  await fillStores(page, { drafts: [{ value: draft }], settings: [view] })
}

/** Opens the real popup on the form with the search in it, for as long as `use` takes. */
export async function inPicker<T>(world: World, use: (popup: Page) => Promise<T>): Promise<T> {
  await world.inPage((page) => leadToForm(page, world, ''))
  const popup = await openPopup(world.ext)
  try {
    await popup.getByRole('combobox', { name: 'Service' }).waitFor()
    await popup.locator('#services [role=option]').first().waitFor()
    await bringCode(popup, world.code)
    return await use(popup)
  } finally {
    await popup.close()
  }
}
