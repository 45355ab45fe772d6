import type { Answer, Listed } from './model'
import { isAboutAccount } from './refusals'

/** How many ids are requested one at a time if a panel accepts no lists: at one a second, a third of a minute. */
export const SINGLES_PER_CALL = 20

/**
 * Requests each id alone. It stops at a failure, and at a refusal that is about the account: the remaining ids, and
 * those past the `max` that may be requested, are `unanswered`.
 * @param first the first id's own answer, if known already
 * @returns the failure or refusal itself if it was the first id's
 */
export async function oneByOne<T>(
  ids: readonly string[],
  ask: (id: string) => Promise<Answer<T>>,
  { first, max = SINGLES_PER_CALL }: { readonly first?: Answer<T>; readonly max?: number } = {},
): Promise<Answer<ReadonlyMap<string, Listed<T>>>> {
  const said = new Map<string, Listed<T>>(ids.map((id) => [id, { kind: 'unanswered' }]))
  for (const [at, id] of ids.slice(0, max).entries()) {
    const answer = at === 0 && first ? first : await ask(id)
    if (answer.kind === 'failure' || (answer.kind === 'refusal' && isAboutAccount(answer))) {
      if (at === 0) return answer
      break
    }
    said.set(id, answer)
  }
  return { kind: 'result', value: said }
}
