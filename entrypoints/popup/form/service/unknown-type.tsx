import { Notice } from '../../../../components/notice'
import { t } from '../../../../lib/i18n'
import type { Panel } from '../../../../lib/panels/panel'
import { siteButton } from '../../panel-button'

interface Props {
  /** The panel's name for the type. */
  readonly typeName: string
  readonly panel: Panel
  readonly onChooseAnother: () => void
}

/** Shown in place of the fields, for a service of an unknown type. */
export const UnknownType = ({ typeName, panel, onChooseAnother }: Props) => (
  <Notice
    tone="warn"
    title={t('type_unknown_title')}
    quote={typeName}
    actions={[
      { label: t('action_choose_service'), run: onChooseAnother },
      siteButton(t('action_open_site'), panel),
    ]}
  >
    <p>{t('type_unknown_text')}</p>
  </Notice>
)
