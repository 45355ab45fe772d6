import { openDatabase } from '../db/open'
import type { Database } from '../db/schema'
import { readAddress } from './address'
import { givePermissionBack } from './permissions'

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

/** Gives the permission for hosts that no connected panel uses back to the browser. */
export async function giveBackUnused(origins: Iterable<string>): Promise<void> {
  for (const pattern of await unusedOrigins(origins, await openDatabase())) {
    // A permission that an administrator's policy gave cannot be given back; nothing is lost by keeping it.
    await givePermissionBack(pattern).catch(() => undefined)
  }
}
