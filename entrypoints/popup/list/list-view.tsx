import { Notice } from '../../../components/notice'
import { Button } from '../../../components/ui/button'
import { Bar } from '../../../components/ui/status'
import { useLive } from '../../../lib/browser/live'
import type { Database } from '../../../lib/db/schema'
import { formatAmount, formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import { multiply } from '../../../lib/money'
import type { Batch, BatchLine } from '../../../lib/orders/batch/batch'
import type { Wish } from '../../../lib/orders/batch/engine'
import type { Order } from '../../../lib/orders/order/order'
import { Header } from '../header'
import { goHome } from '../navigation'
import { runAction } from '../run-action'
import { ListLine } from './list-line'
import { pauseText, sizeOf, stateText } from './list-text'
import './list.css'

interface Read {
  readonly batch: Batch
  readonly lines: readonly BatchLine[]
  readonly orders: ReadonlyMap<string, Order>
}

async function readList(database: Database, batchId: string): Promise<Read | undefined> {
  const range = IDBKeyRange.bound([batchId, 0], [batchId, Number.POSITIVE_INFINITY])
  const [batch, lines] = await Promise.all([
    database.get('batches', batchId),
    database.getAll('batch-lines', range),
  ])
  if (!batch) return undefined
  const sent = lines.filter(({ state }) => state !== 'waiting' && state !== 'held')
  const orders = await Promise.all(sent.map(({ orderId }) => database.get('orders', orderId)))
  const known = orders.filter((order) => order !== undefined)
  return { batch, lines, orders: new Map(known.map((order) => [order.id, order])) }
}

/** How a list goes on, and what each of its lines came to. */
export function ListView({ batchId }: { readonly batchId: string }) {
  const read = useLive((database) => readList(database, batchId), ['batches', 'orders'], batchId)
  if (!read) return <Header title={t('list_title')} onBack={goHome} />
  const { batch, lines, orders } = read
  const { counts, terms, state } = batch
  const size = sizeOf(batch)
  const done = size - counts.waiting - counts.going
  const total = formatAmount(multiply(terms.charge, String(counts.done)), terms.currency)
  return (
    <>
      <Header title={tCount('list_of', size)} onBack={goHome} />
      <main class="page stack list-view">
        <section class="list-head stack" aria-labelledby="list-state">
          <p id="list-state" class="row" role="status">
            <strong>{stateText(batch)}</strong>
            <span class="grow" />
            <span class="small quiet">
              {t('list_progress', { done: formatCount(done), size: formatCount(size) })}
            </span>
          </p>
          <Bar value={done / size} label={t('list_bar')} />
          <p class="small quiet one-line" dir="auto">
            {t('list_service', { service: terms.service.name || terms.service.id, panel: terms.panelName })}
          </p>
          <p class="small">{t('list_charged', { amount: total })}</p>
          {batch.pause && <PauseNotice batch={batch} />}
          <Buttons batch={batch} lines={lines} />
        </section>
        <ul class="list-lines">
          {lines.map((line) => (
            <ListLine
              key={line.index}
              line={line}
              order={orders.get(line.orderId)}
              isOver={state === 'stopped'}
              batch={batch}
            />
          ))}
        </ul>
      </main>
    </>
  )
}

function PauseNotice({ batch }: { readonly batch: Batch }) {
  if (!batch.pause || batch.pause.why === 'user') return null
  const { title, text, quote } = pauseText(batch.pause)
  return (
    <Notice tone="warn" title={title} quote={quote} alert>
      <p>{text}</p>
    </Notice>
  )
}

/** Of these lines nothing was ordered, and it is sure. */
const LEFT: readonly BatchLine['state'][] = ['waiting', 'held', 'refused']

/** The buttons keep their places: what cannot be done now is not pressed by mistake. */
function Buttons({ batch, lines }: Pick<Read, 'batch' | 'lines'>) {
  const { id, state, counts, terms } = batch
  const ask = (what: Wish) => runAction(({ command }) => command('askBatch', { id, what }))
  if (state === 'done' || state === 'stopped') {
    const rest = lines.filter((line) => LEFT.includes(line.state)).map(({ link }) => link)
    return (
      <div class="row">
        <Button
          id="list-done"
          rank="primary"
          onClick={() => {
            ask('dismiss')
            goHome()
          }}
        >
          {t('list_close')}
        </Button>
        {rest.length > 0 && (
          <Button onClick={() => runAction(({ startDraft }) => startDraft({ links: rest.join('\n') }))}>
            {t('list_rest')}
          </Button>
        )}
      </div>
    )
  }
  const left = formatAmount(multiply(terms.charge, String(counts.waiting + counts.going)), terms.currency)
  return (
    <div class="row">
      {state === 'running' ? (
        <Button id="list-go" onClick={() => ask('pause')}>
          {t('list_pause')}
        </Button>
      ) : (
        <Button id="list-go" rank="primary" onClick={() => ask('resume')}>
          {t('list_resume', { amount: left })}
        </Button>
      )}
      <Button onClick={() => ask('stop')}>{t('list_stop')}</Button>
    </div>
  )
}
