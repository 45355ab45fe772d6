/**
 * An address, what it is of (`site kind id`, or nothing), and then, unless it stays as it is, how it is when cleaned
 * and what was taken off.
 */
export type Row = readonly [address: string, is: string, cleaned?: string, ...removed: readonly string[]]
