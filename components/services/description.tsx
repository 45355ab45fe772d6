import { t } from '../../lib/i18n'
import { CopyButton } from '../copy-button'
import { piecesOf, plainText } from './plain-text'

/** A panel's description of a service, as text. A link in it is no link here: it can be copied, and is never opened by mistake. */
export const Description = ({ written }: { readonly written: string }) => (
  <span class="description" dir="auto">
    {piecesOf(plainText(written)).map(({ text, isLink }, at) =>
      isLink ? (
        <span key={at}>
          <bdi class="quiet">{text}</bdi>{' '}
          <CopyButton
            text={text}
            label={t('copy')}
            look="link-button small"
            name={t('copy_link_named', { link: text })}
          />
        </span>
      ) : (
        text
      ),
    )}
  </span>
)
