import { changeSetting } from '../db/settings'
import type { Environment } from '../environment'

/** Far more than one person answers; the earliest are asked about again. */
export const MAX_PAIRS = 500

/** Stores that the user says of a service and a link which seem to be for different things that this is right. */
export async function acceptPair(
  { pair }: { readonly pair: string },
  { database, announce }: Environment,
): Promise<void> {
  await changeSetting(database, 'accepted-pairs', (pairs = []) => [
    ...pairs.filter((other) => other !== pair).slice(1 - MAX_PAIRS),
    pair,
  ])
  announce('choices')
}
