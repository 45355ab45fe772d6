import { signal } from '@preact/signals'

/** The order that was just looked up by its number, and whether it was in the ledger before. */
export interface Arrival {
  readonly orderId: string
  readonly how: 'added' | 'known'
}

export const arrival = signal<Arrival>()
