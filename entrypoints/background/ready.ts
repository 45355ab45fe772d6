import type { Environment } from '../../lib/environment'

/** Resolves once per run when the worker may act: the database is open, and what an earlier run left is settled. */
export type Ready = Promise<Environment>
