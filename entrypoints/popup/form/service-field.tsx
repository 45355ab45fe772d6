import { answerText } from '../../../components/answer-text'
import { Notice } from '../../../components/notice'
import { formatAge } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Recognized } from '../../../lib/links/kinds'
import type { Draft } from '../../../lib/orders/form/draft'
import type { Service } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'
import { panelButton } from '../panel-button'
import { ServiceCard } from './service-card'
import { ServicePicker } from './service-picker'
import type { CatalogView } from './use-catalog'
import type { Change } from './use-draft'
import type { RecentServices } from './use-recent-services'

interface Props {
  readonly draft: Draft
  readonly service: Service | undefined
  readonly catalog: CatalogView
  readonly panel: Panel
  /** Whether to explain, beside a chosen service too, why the services could not be fetched. */
  readonly showsTrouble: boolean
  readonly error: string | undefined
  /** The link's target, as far as its address tells. */
  readonly target?: Recognized | undefined
  readonly recent: RecentServices
  readonly change: Change
}

/** The chosen service, or the search for one. */
export function ServiceField({
  draft,
  service,
  catalog,
  panel,
  showsTrouble,
  error,
  target,
  recent,
  change,
}: Props) {
  const { currency } = panel.balance
  if (service) {
    return (
      <>
        {showsTrouble && <CatalogTroubleNotice catalog={catalog} panel={panel} />}
        <ServiceCard
          service={service}
          panelId={panel.id}
          panelName={panel.name}
          currency={currency}
          favorites={recent.favorites}
          onChange={() => change({ serviceId: '' })}
        />
      </>
    )
  }
  return (
    <>
      <CatalogTroubleNotice catalog={catalog} panel={panel} />
      {catalog.full ? (
        <ServicePicker
          draftId={draft.id}
          catalog={catalog.full}
          panel={panel}
          target={target}
          recent={recent}
          quantity={draft.quantity}
          error={error}
          change={change}
        />
      ) : (
        !catalog.trouble && <NoCatalog catalog={catalog} />
      )}
      {catalog.full && <CatalogAge catalog={catalog} at={catalog.full.at} />}
    </>
  )
}

function NoCatalog({ catalog }: { readonly catalog: CatalogView }) {
  if (catalog.isSyncing || catalog.catalog !== null) return <p class="quiet">{t('services_loading')}</p>
  return (
    <p class="row quiet">
      <span>{t('services_none_known')}</span>
      <button type="button" class="link-button" onClick={catalog.sync}>
        {t('services_refresh')}
      </button>
    </p>
  )
}

function CatalogAge({ catalog, at }: { readonly catalog: CatalogView; readonly at: number }) {
  const age = formatAge(at, Date.now())
  return (
    <p class="row small quiet">
      <span>
        {catalog.isSyncing ? t('services_loading') : age ? t('services_age', { age }) : t('services_age_now')}
      </span>
      <button type="button" class="link-button" disabled={catalog.isSyncing} onClick={catalog.sync}>
        {t('services_refresh')}
      </button>
    </p>
  )
}

/** A `ref` for an answer that appears above the list whose foot has the button. */
const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

/** Why the services could not be fetched. Beside a chosen service it is shown only to a user who asked for them. */
function CatalogTroubleNotice({ catalog, panel }: Pick<Props, 'catalog' | 'panel'>) {
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
