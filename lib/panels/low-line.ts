import type { Environment } from '../environment'
import type { Amount } from '../money'
import { updatePanel } from './open'
import type { LowLine } from './panel'

/** Draws the line below which the user wants to be told of an account's balance, or takes it away. */
export async function saveLowLine(
  {
    id,
    amount,
    currency,
  }: { readonly id: string; readonly amount?: Amount | undefined; readonly currency: string },
  environment: Environment,
): Promise<void> {
  const line: LowLine | undefined = amount === undefined ? undefined : { amount, currency }
  await updatePanel(
    id,
    ({ lowLine: _, ...panel }) => ({ ...panel, ...(line && { lowLine: line }) }),
    environment,
  )
}
