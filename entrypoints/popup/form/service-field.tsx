import { answerWords } from '../../../components/answer-words'
import { Notice } from '../../../components/notice'
import { formatAge } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/draft'
import type { Service } from '../../../lib/panel-api/model'
import { ServiceCard } from './service-card'
import { ServicePicker } from './service-picker'
import type { CatalogueView } from './use-catalogue'
import type { Change } from './use-draft'

interface Props {
  readonly draft: Draft
  readonly service: Service | undefined
  readonly catalogue: CatalogueView
  readonly currency: string
  readonly error: string | undefined
  readonly change: Change
}

/** The chosen service, or the search for one. */
export function ServiceField({ draft, service, catalogue, currency, error, change }: Props) {
  if (service) {
    return (
      <ServiceCard
        service={service}
        currency={currency}
        error={error}
        onChange={() => change({ serviceId: '' })}
      />
    )
  }
  return (
    <>
      <CatalogueTrouble catalogue={catalogue} />
      {catalogue.catalogue ? (
        <ServicePicker
          services={catalogue.catalogue.services}
          currency={currency}
          query={draft.search}
          error={error}
          onQuery={(search) => change({ search })}
          onPick={({ id }) => change({ serviceId: id })}
        />
      ) : (
        !catalogue.trouble && <NoCatalogue catalogue={catalogue} />
      )}
      {catalogue.catalogue && <CatalogueAge catalogue={catalogue} at={catalogue.catalogue.at} />}
    </>
  )
}

function NoCatalogue({ catalogue }: { readonly catalogue: CatalogueView }) {
  if (catalogue.isSyncing || catalogue.catalogue === undefined)
    return <p class="quiet">{t('services_loading')}</p>
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
        {catalogue.isSyncing ? t('services_loading') : age ? t('services_age', age) : t('services_age_now')}
      </span>
      <button type="button" class="link-button" disabled={catalogue.isSyncing} onClick={catalogue.sync}>
        {t('services_refresh')}
      </button>
    </p>
  )
}

function CatalogueTrouble({ catalogue }: { readonly catalogue: CatalogueView }) {
  if (!catalogue.trouble) return null
  const { title, advice, quote } = answerWords(catalogue.trouble)
  return (
    <Notice tone="warn" title={title} quote={quote}>
      <p>
        {catalogue.catalogue ? t('services_old_shown') : t('services_none_known')} {advice}
      </p>
      <p>
        <button type="button" class="button" onClick={catalogue.sync}>
          {t('try_again')}
        </button>
      </p>
    </Notice>
  )
}
