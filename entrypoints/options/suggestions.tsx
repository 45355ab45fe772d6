import { t } from '../../lib/i18n'
import { DOCUMENTED_PANELS } from '../../lib/panels/address'

interface Props {
  readonly onChoose: (url: string, name: string) => void
}

/** The panels whose addresses are known, each a button that fills in the form. */
export const Suggestions = ({ onChoose }: Props) => (
  <fieldset class="offers">
    <legend class="field-hint">{t('connect_suggestions')}</legend>
    {DOCUMENTED_PANELS.map(({ name, url }) => (
      <button key={url} type="button" class="button chip" onClick={() => onChoose(url, name)}>
        {name}
      </button>
    ))}
  </fieldset>
)
