import { described } from '../../../../components/field'
import { Chip } from '../../../../components/ui/chip'
import { TargetBadge } from '../../../../components/ui/target-badge'
import { t } from '../../../../lib/i18n'
import type { Target } from '../../../../lib/links/targets'
import type { Draft } from '../../../../lib/orders/form/draft'
import { targetText } from '../../target-text'
import { afterPaste } from './flat-paste'
import { linkText, offerText } from './link-text'
import { SeveralLinks } from './several-links'
import type { LinkState } from './use-link'

interface Props {
  readonly draft: Draft
  readonly link: LinkState
  readonly error: string | undefined
  readonly onBlur: () => void
  readonly onOffer: (target: Target) => void
  /** Several links stand here, and all of them are meant. */
  readonly onAll: () => void
}

/**
 * The link exactly as it goes to the panel: what it is for, what was removed from it, its other form one click away,
 * and what else the page offers.
 */
export function LinkField({ draft, link, error, onBlur, onOffer, onAll }: Props) {
  const { view, targets } = link
  const text = linkText(view, link.isAsLast)
  // A title belongs to the page itself; it says nothing about the author or another address.
  const isOfPage = view.target !== undefined && view.target.role !== 'owner'
  function insert(event: Event & { readonly currentTarget: HTMLInputElement }, from: DataTransfer | null) {
    const text = afterPaste(event.currentTarget, from)
    if (text === undefined) return
    event.preventDefault()
    link.type(text)
  }
  const hint = (isOfPage && draft.page.title) || t('field_link_hint')
  return (
    <div class="field link-field">
      <div class="target-head">
        <TargetBadge target={view.recognized} label="" size="large" />
        <p class="target-name" id="link-hint">
          <span class="one-line" dir="auto" title={hint}>
            {hint}
          </span>
          <span class="small quiet one-line">
            {view.recognized ? targetText(view.recognized) : t('target_other_site')}
          </span>
        </p>
      </div>
      <label for="link" class="visually-hidden">
        {t('link')}
      </label>
      <input
        {...described('link', error)}
        aria-describedby={error ? 'link-error' : 'link-form link-hint'}
        type="text"
        inputMode="url"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        title={draft.link}
        value={draft.link}
        onInput={({ currentTarget }) => link.type(currentTarget.value)}
        onPaste={(event) => insert(event, event.clipboardData)}
        onDrop={(event) => insert(event, event.dataTransfer)}
        onBlur={onBlur}
      />
      <p class="field-error" id="link-error" aria-live="polite" hidden={!error}>
        {error}
      </p>
      {link.pasted.length > 0 && (
        <SeveralLinks links={link.pasted} chosen={draft.link} onTake={link.take} onAll={onAll} />
      )}
      <p class="small" id="link-form" aria-live="polite" hidden={text === ''}>
        <span title={view.cleaned.removed.join(' ')}>{text}</span>{' '}
        {view.form && (
          <button
            type="button"
            class="link-button"
            title={view.form === 'cleaned' ? view.original : view.cleaned.link}
            onClick={view.form === 'cleaned' ? link.useOriginal : link.useCleaned}
          >
            {t(view.form === 'cleaned' ? 'link_use_original' : 'link_use_cleaned')}
          </button>
        )}
      </p>
      {targets.length > 1 && <Offers targets={targets} chosen={view.target} onOffer={onOffer} />}
    </div>
  )
}

interface OffersProps {
  readonly targets: readonly Target[]
  readonly chosen: Target | undefined
  readonly onOffer: (target: Target) => void
}

const Offers = ({ targets, chosen, onOffer }: OffersProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and takes a legend; these are a row of buttons
  <div class="chips" role="group" aria-label={t('offers_label')}>
    {targets.map((target) => (
      <Chip
        key={`${target.role} ${target.original}`}
        isOn={target === chosen}
        title={target.link}
        onClick={() => onOffer(target)}
      >
        <bdi class="one-line">
          {offerText(
            target,
            targets.filter((other) => other !== target),
          )}
        </bdi>
      </Chip>
    ))}
  </div>
)
