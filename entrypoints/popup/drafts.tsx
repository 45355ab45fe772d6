import { useLayoutEffect, useRef } from 'preact/hooks'
import { showToast, Toasts } from '../../components/ui/toast'
import { t } from '../../lib/i18n'
import { shortenLink } from '../../lib/links/link'
import type { Draft } from '../../lib/orders/form/draft'
import { Header } from './header'
import { goHome } from './navigation'
import { runAction } from './run-action'

/** Orders that were begun and not placed, to go on with or to throw away. */
export function Drafts({ drafts }: { readonly drafts: readonly Draft[] }) {
  const page = useRef<HTMLElement>(null)
  const ids = drafts.map(({ id }) => id).join(' ')
  // What had the focus may be gone with a draft, or with the line that brought it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what goes and comes are drafts
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return
    const next =
      page.current?.querySelector('button') ?? document.querySelector<HTMLElement>('.header button')
    next?.focus()
  }, [ids])
  return (
    <>
      <Header title={t('drafts_title')} onBack={goHome} />
      <main class="page stack" ref={page}>
        <p class="quiet small">{t(drafts.length > 0 ? 'drafts_text' : 'drafts_none')}</p>
        <ul class="drafts">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} />
          ))}
        </ul>
      </main>
      <Toasts />
    </>
  )
}

function DraftRow({ draft }: { readonly draft: Draft }) {
  // Short enough that CSS truncates nothing: two videos differ only at their end.
  const link = shortenLink(draft.link.trim() || draft.username.trim(), 28) || t('unfinished_no_link')
  return (
    <li class="row">
      <span class="grow one-line small">
        <bdi title={draft.link}>{link}</bdi>
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={t('draft_continue_label', { link })}
        onClick={() => runAction(({ openDraft }) => openDraft(draft.id))}
      >
        {t('unfinished_continue')}
      </button>
      <button
        type="button"
        class="link-button"
        aria-label={t('draft_discard_label', { link })}
        onClick={() => discard(draft.id)}
      >
        {t('unfinished_discard')}
      </button>
    </li>
  )
}

function discard(id: string): void {
  runAction(async ({ command }) => {
    await command('discardDraft', { id })
    const run = () => runAction(({ command }) => command('restoreDraft', { id }))
    showToast({ text: t('draft_discarded'), undo: { label: t('undo'), run } })
  })
}
