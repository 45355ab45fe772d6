import type { Environment } from '../../lib/environment'

/** Resolves once a life when the worker may act: the database is open and what an earlier life left is settled. */
export type Ready = Promise<Environment>
