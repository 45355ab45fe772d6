import { Notice } from '../../../components/notice'
import { t } from '../../../lib/i18n'
import type { Panel } from '../../../lib/panels/panel'
import { siteButton } from '../panel-button'

interface Props {
  /** The panel's word for the type. */
  readonly words: string
  readonly panel: Panel
  readonly onChooseAnother: () => void
}

/** In place of the fields, for a service of a type that is in no table. */
export const UnknownType = ({ words, panel, onChooseAnother }: Props) => (
  <Notice
    tone="warn"
    title={t('type_unknown_title')}
    quote={words}
    actions={[
      { label: t('action_choose_service'), run: onChooseAnother },
      siteButton(t('action_open_site'), panel),
    ]}
  >
    <p>{t('type_unknown_text')}</p>
  </Notice>
)
