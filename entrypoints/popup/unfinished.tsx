import { t } from '../../lib/i18n'
import { shortenLink } from '../../lib/links/link'
import { type Draft, isTouched } from '../../lib/orders/form/draft'
import { type StoredDraft, wholeDraft } from '../../lib/orders/form/stored-draft'
import { runAction } from './run-action'

/** Those of the drafts, the oldest first, that are worth taking up again: the latest first. */
export const unfinishedOf = (drafts: readonly StoredDraft[]): readonly Draft[] =>
  drafts.map(wholeDraft).filter(isTouched).reverse()

/** Orders that were begun and not placed, offered again. */
export const Unfinished = ({ drafts }: { readonly drafts: readonly Draft[] }) => (
  <section>
    <h2>{t('unfinished')}</h2>
    <ul class="unfinished">
      {drafts.map((draft) => (
        <li key={draft.id} class="row">
          <span class="grow one-line small">
            <bdi title={draft.link}>
              {/* Short enough that CSS truncates nothing: two videos differ only at their end. */}
              {shortenLink(draft.link.trim() || draft.username.trim(), 28) || t('unfinished_no_link')}
            </bdi>
          </span>
          <button
            type="button"
            class="link-button"
            onClick={() => runAction(({ openDraft }) => openDraft(draft.id))}
          >
            {t('unfinished_continue')}
          </button>
          <button
            type="button"
            class="link-button"
            onClick={() => runAction(({ command }) => command('discardDraft', { id: draft.id }))}
          >
            {t('unfinished_discard')}
          </button>
        </li>
      ))}
    </ul>
  </section>
)
