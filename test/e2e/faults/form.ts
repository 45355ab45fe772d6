import { expect, type Page } from '@playwright/test'
import { placeButton } from '../harness/journey'
import { openPopup } from '../harness/popup'
import { draftFor, type Wish } from './order'
import type { Scene } from './scene'

/* The same confirmation as a user makes it: in the real popup, typed and clicked. */

/** Opens the popup on the form of a draft that lacks its quantity, and types that; the button names the charge. */
export async function fillForm({ ext, user }: Scene, wish: Wish): Promise<{ id: string; popup: Page }> {
  const draft = draftFor({ ...wish, quantity: '' })
  await user.keep(draft)
  await user.send('openDraft', { id: draft.id })
  const popup = await openPopup(ext)
  await popup.getByLabel('Quantity').fill(wish.quantity)
  await expect(placeButton(popup)).toContainText(/\d/)
  // Typed, and kept with the draft: from now on everything may die.
  const isKept = async () => (await user.rows()).drafts.find(({ id }) => id === draft.id)?.quantity
  await expect.poll(isKept).toBe(wish.quantity)
  return { id: draft.id, popup }
}

/** What the popup shows once the dust has settled: the order with what is known of it, or the form with all that was typed. */
export async function lookAgain(
  scene: Scene,
  popup: Page | undefined,
  wish: Wish,
  state: string | undefined,
  words: string,
): Promise<void> {
  const shown = popup && !popup.isClosed() ? popup : await openPopup(scene.ext)
  if (state === undefined) {
    await expect(shown.getByLabel('Quantity'), `what was typed: ${words}`).toHaveValue(wish.quantity)
    await expect(shown.getByLabel('Link'), words).toHaveValue(wish.link)
  } else {
    // Its details, or, in a popup that was opened since it was placed, its line in the list.
    const order = shown.locator('.order-head, li').filter({ hasText: wish.link.replace('https://', '') })
    await expect(order, `the order: ${words}`).toBeVisible()
    if (state === 'unconfirmed') await expect(order, words).toContainText('Unconfirmed')
    else await expect(order, words).not.toContainText('Unconfirmed')
    await expect(placeButton(shown), `no form: ${words}`).toHaveCount(0)
  }
  await shown.close()
}
