import { useEffect } from 'preact/hooks'
import type { Draft } from '../../../lib/orders/form/draft'
import type { Panel } from '../../../lib/panels/panel'
import { defaultPanel } from '../../../lib/panels/worlds'
import type { Change } from './use-draft'

/**
 * The draft's account. One that is not known, or not any more, is replaced: the service belongs to it, so another one has to be
 * chosen anyway, and that is looked for at all accounts.
 */
export function useAccount(draft: Draft, panels: readonly Panel[], change: Change): Panel | undefined {
  const panel = panels.find(({ id }) => id === draft.panelId)
  const instead = panel ? undefined : defaultPanel(panels, undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each account that is missing, not for each new `change`
  useEffect(() => {
    if (instead) change({ panelId: instead.id, serviceId: '' })
  }, [instead?.id])
  return panel
}
