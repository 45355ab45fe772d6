import { canStreamBodies } from '../panel-api/one-shot-body'
import { hasConnectionRule } from './connection-rule'
import type { Panel } from './panel'

/**
 * Whether the browser may send a write to this panel twice by itself. Before the panel has answered, what the browser
 * lacks is taken for what the panel would need.
 */
export const isUnprotected = (
  { kind, url, unprotected }: Pick<Panel, 'kind' | 'url' | 'unprotected'>,
  canStream = canStreamBodies,
): boolean => kind === 'http' && (unprotected ?? (url.startsWith('https:') && !canStream()))

/** Whether the browser has not taken the rule without which nothing is ordered or asked for. */
export const isRuleMissing = (): Promise<boolean> =>
  hasConnectionRule().then(
    (has) => !has,
    () => true,
  )
