import { useEffect } from 'preact/hooks'
import { lazy } from '../../components/lazy'
import { isDemo } from '../../lib/panels/panel'
import { chooseTab, type PopupData } from './data'
import { Balances } from './home/balances'
import { Foot } from './home/foot'
import { Found } from './home/lazy-found'
import { Orders } from './home/orders'
import { refreshOnce } from './home/refresh'
import { query } from './home/search'
import { ALL_PANELS, Top } from './home/top'
import { Lost } from './lost'
import { OrderButton } from './order-button'
import { runAction } from './run-action'
import { TroubleNotice } from './trouble-notice'

const UnconfirmedLine = lazy(() => import('./home/unconfirmed-line').then((module) => module.UnconfirmedLine))

const ListsLine = lazy(() => import('./home/lists-line').then((module) => module.ListsLine))
const Toasts = lazy(() => import('../../components/ui/toast').then((module) => module.Toasts))

/** The accounts at a glance, painted from the database, then refreshed. */
export function Home({ data }: { readonly data: PopupData }) {
  const { panels, chosen, shown, list } = data
  const ids = shown.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the accounts are the same as long as their ids are
  useEffect(() => refreshOnce(shown), [ids])
  useEffect(() => {
    document.addEventListener('paste', takeLinks)
    return () => document.removeEventListener('paste', takeLinks)
  }, [])
  const showPanel = chosen === undefined && panels.length > 1
  const text = query.value.trim()
  return (
    <>
      <Top panels={panels} chosen={chosen} shown={shown} />
      <main class="page stack">
        {text === '' ? (
          <Lists data={data} showPanel={showPanel} />
        ) : (
          <Found text={text} panelId={list.panelId} showPanel={showPanel} />
        )}
      </main>
      <Foot drafts={data.drafts.length} />
      <Toasts />
    </>
  )
}

/** Nobody searches for several lines: pasted anywhere in the list of orders, they are links to order for. */
function takeLinks(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain').trim() ?? ''
  if (!/\S[\r\n]+\s*\S/.test(text)) return
  event.preventDefault()
  runAction(({ startDraft }) => startDraft({ links: text }))
}

/** All that are unconfirmed, at whatever account: the demo account's are none of the others'. */
function showProblems(panelId: string | undefined): void {
  chooseTab('problems')
  if (panelId !== undefined && !isDemo(panelId))
    runAction(({ command }) => command('showPanel', { id: ALL_PANELS }))
}

function Lists({ data, showPanel }: { readonly data: PopupData; readonly showPanel: boolean }) {
  const { panels, chosen, shown, list, counts, unconfirmed, lists, loss } = data
  const [only] = shown
  return (
    <>
      <Balances panels={shown} low={data.low} />
      {loss && <Lost loss={loss} panels={panels} />}
      {unconfirmed && <UnconfirmedLine {...unconfirmed} showAll={() => showProblems(list.panelId)} />}
      {lists.length > 0 && <ListsLine lists={lists} />}
      {only && shown.length === 1 && <TroubleNotice panel={only} />}
      <OrderButton panelId={chosen?.id} />
      <Orders list={list} counts={counts} showPanel={showPanel} choose={chooseTab} />
    </>
  )
}
