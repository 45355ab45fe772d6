import { type AddressProblem, readAddress } from '../../../lib/panels/address'
import { readKey } from '../../../lib/panels/key'

export type AddressTrouble = AddressProblem | 'site-only'

export type CheckedAddress =
  | { readonly kind: 'address'; readonly url: string; readonly origins: string }
  | {
      readonly kind: 'trouble'
      readonly trouble: AddressTrouble
      /** Addresses that were probably meant. */
      readonly offers: readonly string[]
    }

/** A typed address, as far as it can be checked without asking anyone. A bare site is never where an API answers. */
export function checkAddress(typed: string): CheckedAddress {
  const address = readAddress(typed)
  if (address.kind === 'problem') return { kind: 'trouble', trouble: address.problem, offers: [] }
  const { url, origins, offers } = address
  return offers.length > 0
    ? { kind: 'trouble', trouble: 'site-only', offers }
    : { kind: 'address', url, origins }
}

export const isKeyMissing = (typed: string): boolean => readKey(typed) === ''
