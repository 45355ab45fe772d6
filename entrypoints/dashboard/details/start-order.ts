import { openPopup } from '../../../lib/browser/open-popup'
import { command } from '../../../lib/commands/client'

/**
 * Opens the form on a new draft with this service.
 * @throws if the background failed
 */
export async function startOrderWith(panelId: string, serviceId: string): Promise<void> {
  await command('orderWith', { panelId, serviceId })
  await openPopup()
}
