import { openDatabase } from '../db/open'
import type { Database } from '../db/schema'
import { readAddress } from './address'
import { releasePermission } from './permissions'

/** The match pattern of a panel's host; none for the demo account. */
export function originsOf(url: string): string | undefined {
  const address = readAddress(url)
  return address.kind === 'address' ? address.origins : undefined
}

/** Which of these hosts no connected panel uses. */
async function unusedOrigins(origins: Iterable<string>, database: Database): Promise<readonly string[]> {
  const used = new Set((await database.getAll('panels')).map(({ url }) => originsOf(url)))
  return [...origins].filter((pattern) => !used.has(pattern))
}

/** Returns permissions for hosts that no connected panel uses to the browser. */
export async function releaseUnusedOrigins(origins: Iterable<string>): Promise<void> {
  for (const pattern of await unusedOrigins(origins, await openDatabase())) {
    // A permission granted by an administrator's policy cannot be removed; keeping it does no harm.
    await releasePermission(pattern).catch(() => undefined)
  }
}
