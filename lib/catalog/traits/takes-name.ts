import type { Kind } from '../../links/kinds'
import type { ServiceTraits } from './service-traits'

/** What has a name by which its site knows it. */
const NAMED: ReadonlySet<Kind> = new Set([
  'profile',
  'channel',
  'page',
  'community',
  'group',
  'artist',
  'bot',
])

/** Whether a service can be ordered by a name alone; `undefined` if its texts do not tell what it is for. */
export const takesName = ({ kinds }: Pick<ServiceTraits, 'kinds'>): boolean | undefined =>
  kinds.length === 0 ? undefined : kinds.some((kind) => NAMED.has(kind))
