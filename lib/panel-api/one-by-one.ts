import type { Answer, Listed } from './model'
import { isAboutAccount } from './refusals'

/** So many ids are asked for singly in a row, where a panel takes no lists: at one a second, a third of a minute. */
export const SINGLES_PER_CALL = 20

/**
 * Asks for each id alone. It stops at a failure, and at a refusal that is about the account: the ids from there on,
 * and those past the `most` that may be asked for, are `unanswered`.
 * @param first what the first id's own answer already was, where it is known
 * @returns the failure or refusal itself where it met the first id
 */
export async function oneByOne<T>(
  ids: readonly string[],
  ask: (id: string) => Promise<Answer<T>>,
  { first, most = SINGLES_PER_CALL }: { readonly first?: Answer<T>; readonly most?: number } = {},
): Promise<Answer<ReadonlyMap<string, Listed<T>>>> {
  const said = new Map<string, Listed<T>>(ids.map((id) => [id, { kind: 'unanswered' }]))
  for (const [at, id] of ids.slice(0, most).entries()) {
    const answer = at === 0 && first ? first : await ask(id)
    if (answer.kind === 'failure' || (answer.kind === 'refusal' && isAboutAccount(answer))) {
      if (at === 0) return answer
      break
    }
    said.set(id, answer)
  }
  return { kind: 'result', value: said }
}
