import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import { failure } from '../../lib/panel-api/transport'
import { canReach, recordAnswer, refreshBalance } from '../../lib/panels/open'
import { keepAwake } from './keep-awake'
import type { Ready } from './ready'

async function recheck(environment: Environment): Promise<void> {
  const panels = await environment.database.getAll('panels')
  await Promise.all(
    panels.map(async (panel) => {
      const isAllowed = await canReach(panel, environment)
      const wasRefused = panel.trouble?.kind === 'failure' && panel.trouble.failure === 'no-permission'
      if (!isAllowed) await recordAnswer(panel.id, failure('no-permission'), environment)
      else if (wasRefused) await refreshBalance(panel.id, environment)
    }),
  )
}

/**
 * A permission that is granted or withdrawn changes what panels can do; the popup that requested it may be gone by
 * then.
 */
export function registerPermissions(ready: Ready): void {
  const onChange = () => void ready.then((environment) => keepAwake(recheck(environment)))
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
}
