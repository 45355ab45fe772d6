import { t } from '../lib/i18n'

/** What a panel said, as its own words and as nothing but text. */
export const Quote = ({ words }: { readonly words: string }) => (
  <p class="quote">
    {t('quote_label')}{' '}
    <bdi>
      <q dir="auto">{words}</q>
    </bdi>
  </p>
)
