import { KINDS, type Recognized, SITES } from './kinds'

/* What an address is for, in the one word that the ledger stores: `youtube/video`. */

export const targetKindOf = ({ site, kind }: Pick<Recognized, 'site' | 'kind'>): string => `${site}/${kind}`

/** The reverse, for what an earlier version may have stored too. */
export function targetOfKind(stored: string | undefined): Pick<Recognized, 'site' | 'kind'> | undefined {
  const [siteName, kindName] = stored?.split('/') ?? []
  const site = SITES.find((one) => one === siteName)
  const kind = KINDS.find((one) => one === kindName)
  return site && kind && { site, kind }
}
