/**
 * A transaction whose failure is told once, by the step that failed or by `done`: when a step fails, `done`
 * rejects too, and no one is waiting for it any more.
 */
export function withQuietDone<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch(() => undefined)
  return transaction
}

/** Ends a transaction with these writes, and waits for none of them: whether they were made, its `done` tells. */
export function commitWith(
  transaction: Pick<IDBTransaction, 'commit'>,
  ...writes: readonly (() => Promise<unknown>)[]
): void {
  for (const write of writes) write().catch(() => undefined)
  transaction.commit()
}
