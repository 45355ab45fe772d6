import { answerText } from '../../../../components/answer-text'
import { Notice } from '../../../../components/notice'
import { t } from '../../../../lib/i18n'
import type { Panel } from '../../../../lib/panels/panel'
import { panelButton } from '../../panel-button'
import type { CatalogView } from './use-catalog'

interface Props {
  readonly catalog: CatalogView
  readonly panel: Panel
}

/** A `ref` for an answer that appears above what was clicked. */
const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

/** Why the services could not be fetched. Beside a chosen service it is shown only to a user who asked for them. */
export function CatalogTroubleNotice({ catalog, panel }: Props) {
  if (!catalog.trouble) return null
  const { answer, asked } = catalog.trouble
  const { title, money, advice, quote, action } = answerText(answer)
  const actions = [{ label: t('try_again'), run: catalog.sync }, panelButton(action, panel)]
  return (
    <div key={asked} ref={asked > 0 ? intoView : null}>
      <Notice tone="warn" title={title} quote={quote} actions={actions} alert={asked > 0}>
        <p>
          {catalog.catalog ? t('services_old_shown') : t('services_none_known')} {money} {advice}
        </p>
      </Notice>
    </div>
  )
}
