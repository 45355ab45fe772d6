import { command } from '../lib/commands/client'
import type { ConnectedReply } from '../lib/commands/protocol'
import { t } from '../lib/i18n'

/**
 * Connects the demo account.
 * @returns `undefined` if that failed
 */
export async function tryDemo(): Promise<ConnectedReply | undefined> {
  try {
    const reply = await command('connectDemo', { name: t('demo_name') })
    return reply.kind === 'connected' ? reply : undefined
  } catch {
    return undefined
  }
}
