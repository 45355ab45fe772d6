import { isLess } from '../money'
import type { Panel } from './panel'

/** Whether an account holds less than the line that the user drew for it. A line in a former currency says nothing. */
export const isLow = ({ balance, lowLine }: Pick<Panel, 'balance' | 'lowLine'>): boolean =>
  lowLine !== undefined && lowLine.currency === balance.currency && isLess(balance.amount, lowLine.amount)
