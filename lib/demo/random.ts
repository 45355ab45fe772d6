/** Pseudo-random numbers, the same for the same seed: a demo that can be replayed and tested. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(items: readonly [T, ...T[]]): T
}

/** mulberry32: 32 bits of state are plenty for a few hundred picks, and it is eight lines. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { int, pick: (items) => items[int(0, items.length - 1)] ?? items[0] }
}

/** A separate seed for the n-th thing of a state, so that no draw depends on how many came before it. */
export function deriveSeed(seed: number, n: number): number {
  const mixed = Math.imul((seed >>> 0) ^ Math.imul(n | 0, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
