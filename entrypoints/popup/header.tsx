import { BackIcon } from '../../components/ui/icons'
import { t } from '../../lib/i18n'

interface Props {
  readonly title: string
  readonly onBack: () => void
}

/** The header of every view but the first. */
export const Header = ({ title, onBack }: Props) => (
  <header class="header row">
    <button
      type="button"
      class="icon-button"
      aria-label={t('popup_back')}
      title={t('popup_back')}
      onClick={onBack}
    >
      <BackIcon />
    </button>
    <h1 class="grow one-line">{title}</h1>
  </header>
)
