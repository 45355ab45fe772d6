/**
 * A transaction whose failure is reported once, by the failing step or by `done`: when a step fails, `done` rejects
 * too, and by then no one awaits it.
 */
export function withQuietDone<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch(() => undefined)
  return transaction
}

/** Issues these writes without awaiting them; the transaction's `done` tells whether they succeeded. */
export function commitWith(
  transaction: Pick<IDBTransaction, 'commit'>,
  ...writes: readonly (() => Promise<unknown>)[]
): void {
  for (const write of writes) write().catch(() => undefined)
  transaction.commit()
}
