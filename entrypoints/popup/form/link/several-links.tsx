import { Chip } from '../../../../components/ui/chip'
import { t, tCount } from '../../../../lib/i18n'
import { shortenLink } from '../../../../lib/links/link'

/** More would hide the form; the field holds them all. */
const SHOWN = 8

interface Props {
  readonly links: readonly string[]
  /** What the field holds now. */
  readonly chosen: string
  readonly onTake: (link: string) => void
  readonly onAll: () => void
}

/** The links that were pasted together: all of them, or the one that this form is to order for. Each stays in reach. */
export const SeveralLinks = ({ links, chosen, onTake, onAll }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and takes a legend; these are a row of buttons
  <div class="chips" role="group" aria-label={t('links_pasted')}>
    {links.length > 1 && (
      <Chip onClick={onAll}>
        <strong>{tCount('links_all', links.length)}</strong>
      </Chip>
    )}
    {links.slice(0, SHOWN).map((link) => (
      <Chip key={link} isOn={link === chosen} title={link} onClick={() => onTake(link)}>
        <bdi class="one-line">{shortenLink(link, 40)}</bdi>
      </Chip>
    ))}
  </div>
)
