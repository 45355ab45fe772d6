import { canStreamBodies } from '../panel-api/one-shot-body'
import { hasConnectionRule } from './connection-rule'
import type { Panel } from './panel'

/**
 * Whether the browser itself may send a write to this panel twice. Until the panel has answered, anything that the
 * browser does not support counts as needed.
 */
export const isUnprotected = (
  { kind, url, unprotected }: Pick<Panel, 'kind' | 'url' | 'unprotected'>,
  canStream = canStreamBodies,
): boolean => kind === 'http' && (unprotected ?? (url.startsWith('https:') && !canStream()))

/** Whether the browser rejected the rule without which nothing is ordered or requested. */
export const isRuleMissing = (): Promise<boolean> =>
  hasConnectionRule().then(
    (has) => !has,
    () => true,
  )
