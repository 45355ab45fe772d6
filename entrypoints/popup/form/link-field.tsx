import { described, Field } from '../../../components/field'
import { t } from '../../../lib/i18n'
import { isWebAddress, shortenLink } from '../../../lib/links/link'
import type { Draft } from '../../../lib/orders/draft'
import type { Change } from './use-draft'

interface Props {
  readonly draft: Draft
  readonly error: string | undefined
  readonly change: Change
  readonly onBlur: () => void
}

/** The link that goes to the panel as it stands here, with the page's own other addresses a click away. */
export function LinkField({ draft, error, change, onBlur }: Props) {
  const { address, canonical, title } = draft.page
  const offers = [...new Set([address, canonical])].filter(
    (offer) => isWebAddress(offer) && offer !== draft.link.trim(),
  )
  return (
    <div class="field">
      <Field id="link" label={t('link')} hint={title || t('field_link_hint')} error={error}>
        <input
          {...described('link', error)}
          type="url"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={draft.link}
          onInput={({ currentTarget }) => change({ link: currentTarget.value })}
          onBlur={onBlur}
        />
      </Field>
      {offers.map((offer) => (
        <button
          key={offer}
          type="button"
          class="link-button small one-line"
          title={offer}
          onClick={() => change({ link: offer })}
        >
          {t(offer === canonical ? 'link_use_canonical' : 'link_use_page', shortenLink(offer))}
        </button>
      ))}
    </div>
  )
}
