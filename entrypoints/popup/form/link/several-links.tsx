import { Chip } from '../../../../components/ui/chip'
import { t } from '../../../../lib/i18n'
import { shortenLink } from '../../../../lib/links/link'

/** More would hide the form; the field holds them all. */
const SHOWN = 8

interface Props {
  readonly links: readonly string[]
  /** What the field holds now. */
  readonly chosen: string
  readonly onTake: (link: string) => void
}

/** The links that were pasted together: this form orders for one of them, and each stays in reach. */
export const SeveralLinks = ({ links, chosen, onTake }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and takes a legend; these are a row of buttons
  <div class="chips" role="group" aria-label={t('links_pasted')}>
    {links.slice(0, SHOWN).map((link) => (
      <Chip key={link} isOn={link === chosen} title={link} onClick={() => onTake(link)}>
        <bdi class="one-line">{shortenLink(link, 40)}</bdi>
      </Chip>
    ))}
  </div>
)
