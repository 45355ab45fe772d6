import { t } from '../lib/i18n'
import './ui/notice.css'

/** A text from the panel, quoted verbatim and rendered as plain text. */
export const Quote = ({ text }: { readonly text: string }) => (
  <p class="quote">
    {t('quote_label')}{' '}
    <bdi>
      <q dir="auto">{text}</q>
    </bdi>
  </p>
)
