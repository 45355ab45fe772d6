import { settingsIn } from '../../db/settings'
import type { Environment } from '../../environment'
import { type Amount, add, multiply } from '../../money'
import { changeOrders } from '../ledger/change-order'
import { isTyped, recentRange } from '../placing/checks'
import { overLimit } from '../placing/limits'
import type { Batch, LineCounts } from './batch'
import type { ListConfirmation, NotStarted, StartListReply } from './starting'

const NO_LINES: LineCounts = { waiting: 0, going: 0, done: 0, refused: 0, unconfirmed: 0, held: 0 }

/** What the lists of an account that are under way may still spend. */
const outstanding = (batches: readonly Batch[], panelId: string, currency: string): Amount =>
  batches
    .filter(({ state }) => state === 'running' || state === 'paused')
    .filter((batch) => batch.panelId === panelId && batch.terms.currency === currency)
    .reduce(
      (sum, { counts, terms }) => add(sum, multiply(terms.charge, String(counts.waiting + counts.going))),
      '0',
    )

/** Turns a draft into a list that runs. The limits are held against the whole list, before anything of it is sent. */
export async function startList(
  confirmation: ListConfirmation,
  environment: Environment,
): Promise<StartListReply> {
  const session = await environment.browserSession()
  try {
    const reason = await store(confirmation, session, environment)
    if (reason) return { kind: 'not-started', reason }
  } catch {
    return { kind: 'not-started', reason: { why: 'not-stored' } }
  }
  environment.announce('drafts', 'batches')
  return { kind: 'started', batchId: confirmation.draftId }
}

function store(
  { draftId, input, lines, service, charge, currency, typedAmount }: ListConfirmation,
  session: string,
  environment: Environment,
): Promise<NotStarted | undefined> {
  const { links: _, ...terms } = input
  const { panelId } = input
  const { now, newId } = environment
  return changeOrders<NotStarted | undefined>(
    environment,
    async (ledger, transaction) => {
      const drafts = transaction.objectStore('drafts')
      const batches = transaction.objectStore('batches')
      const [draft, panel, limits, recent, others] = await Promise.all([
        drafts.getKey(draftId),
        transaction.objectStore('panels').get(panelId),
        settingsIn(transaction).get('limits'),
        ledger.index('by-panel').getAll(recentRange(panelId, now())),
        batches.index('by-unfinished').getAll(),
      ])
      if (draft === undefined) return { why: 'already-confirmed' }
      if (!panel) return { why: 'gone' }
      const intended = { panelId, service, charge, currency, link: '', fields: { service: service.id } }
      const before = { count: lines.length, outstanding: outstanding(others, panelId, currency) }
      const over = overLimit(intended, recent, limits?.[panelId], now(), before)
      if (over && !isTyped(over, { typedAmount })) return { why: 'limit', ...over }
      await batches.add({
        id: draftId,
        panelId,
        createdAt: now(),
        state: 'running',
        session,
        counts: { ...NO_LINES, waiting: lines.length },
        unfinished: 1,
        terms: {
          input: terms,
          service,
          panelName: panel.name,
          charge,
          currency,
          isTyped: over !== undefined,
        },
      })
      const rows = transaction.objectStore('batch-lines')
      for (const [index, line] of lines.entries()) {
        await rows.add({ ...line, batchId: draftId, index, state: 'waiting', orderId: newId() })
      }
      await drafts.delete(draftId)
      return undefined
    },
    { with: ['drafts', 'panels', 'settings', 'batches', 'batch-lines'] },
  )
}
