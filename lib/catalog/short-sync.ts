import type { Environment } from '../environment'
import { updatePanel } from '../panels/open'

/** Records that the user keeps the previous list. This applies only to the short list that they were shown. */
export async function dismissShortSync(
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
