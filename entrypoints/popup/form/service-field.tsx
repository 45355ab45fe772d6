import { answerWords } from '../../../components/answer-words'
import { Notice } from '../../../components/notice'
import { formatAge } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Recognised } from '../../../lib/links/kinds'
import type { Draft } from '../../../lib/orders/form/draft'
import type { Service } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'
import { panelButton } from '../panel-button'
import { ServiceCard } from './service-card'
import { ServicePicker } from './service-picker'
import type { CatalogueView } from './use-catalogue'
import type { Change } from './use-draft'
import type { UsedBefore } from './use-used'

interface Props {
  readonly draft: Draft
  readonly service: Service | undefined
  readonly catalogue: CatalogueView
  readonly panel: Panel
  /** Whether to say, beside a chosen service too, why the services could not be fetched. */
  readonly isToldTrouble: boolean
  readonly error: string | undefined
  /** What the link is of, as far as its address tells. */
  readonly target?: Recognised | undefined
  readonly used: UsedBefore
  readonly change: Change
}

/** The chosen service, or the search for one. */
export function ServiceField({
  draft,
  service,
  catalogue,
  panel,
  isToldTrouble,
  error,
  target,
  used,
  change,
}: Props) {
  const { currency } = panel.balance
  if (service) {
    return (
      <>
        {isToldTrouble && <CatalogueTrouble catalogue={catalogue} panel={panel} />}
        <ServiceCard
          service={service}
          panelId={panel.id}
          currency={currency}
          favourites={used.favourites}
          onChange={() => change({ serviceId: '' })}
        />
      </>
    )
  }
  return (
    <>
      <CatalogueTrouble catalogue={catalogue} panel={panel} />
      {catalogue.whole ? (
        <ServicePicker
          draftId={draft.id}
          catalogue={catalogue.whole}
          panel={panel}
          target={target}
          used={used}
          quantity={draft.quantity}
          error={error}
          change={change}
        />
      ) : (
        !catalogue.trouble && <NoCatalogue catalogue={catalogue} />
      )}
      {catalogue.whole && <CatalogueAge catalogue={catalogue} at={catalogue.whole.at} />}
    </>
  )
}

function NoCatalogue({ catalogue }: { readonly catalogue: CatalogueView }) {
  if (catalogue.isSyncing || catalogue.catalogue !== null) return <p class="quiet">{t('services_loading')}</p>
  return (
    <p class="row quiet">
      <span>{t('services_none_known')}</span>
      <button type="button" class="link-button" onClick={catalogue.sync}>
        {t('services_refresh')}
      </button>
    </p>
  )
}

function CatalogueAge({ catalogue, at }: { readonly catalogue: CatalogueView; readonly at: number }) {
  const age = formatAge(at, Date.now())
  return (
    <p class="row small quiet">
      <span>
        {catalogue.isSyncing
          ? t('services_loading')
          : age
            ? t('services_age', { age })
            : t('services_age_now')}
      </span>
      <button type="button" class="link-button" disabled={catalogue.isSyncing} onClick={catalogue.sync}>
        {t('services_refresh')}
      </button>
    </p>
  )
}

/** As the `ref` of what was asked for at the foot of a list and is told above it. */
const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

/** Why the services could not be fetched. Beside a chosen service it is told to the one who asked for them. */
function CatalogueTrouble({ catalogue, panel }: Pick<Props, 'catalogue' | 'panel'>) {
  if (!catalogue.trouble) return null
  const { answer, asked } = catalogue.trouble
  const { title, money, advice, quote, action } = answerWords(answer)
  const actions = [{ label: t('try_again'), run: catalogue.sync }, panelButton(action, panel)]
  return (
    <div key={asked} ref={asked > 0 ? intoView : null}>
      <Notice tone="warn" title={title} quote={quote} actions={actions} alert={asked > 0}>
        <p>
          {catalogue.catalogue ? t('services_old_shown') : t('services_none_known')} {money} {advice}
        </p>
      </Notice>
    </div>
  )
}
