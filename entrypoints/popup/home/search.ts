import { signal } from '@preact/signals'

/** What is searched for among the orders, in this popup alone. */
export const query = signal('')
