import type { Environment } from '../environment'
import { updatePanel } from '../panels/open'

/** Keeps that the person goes on with the old list. It is an answer about the short list that they were told of only. */
export async function keepOldList(
  { id, has }: { readonly id: string; readonly has: number },
  environment: Environment,
): Promise<void> {
  await updatePanel(
    id,
    (panel) =>
      panel.shortSync?.has === has ? { ...panel, shortSync: { ...panel.shortSync, isKept: true } } : panel,
    environment,
  )
}
