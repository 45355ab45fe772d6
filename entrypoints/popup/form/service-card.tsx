import { useEffect } from 'preact/hooks'
import { StarIcon } from '../../../components/services/choice-icons'
import { ServiceFacts } from '../../../components/services/service-facts'
import { setFavourite } from '../../../components/services/use-favourites'
import { useOwnRecord } from '../../../components/services/use-records'
import { t } from '../../../lib/i18n'
import type { Service } from '../../../lib/panel-api/model'
import type { Favourite } from '../../../lib/saved/choices'
import { prepareServicePicker } from './service-picker'
import '../../../components/services/services.css'

interface Props {
  readonly service: Service
  readonly panelId: string
  readonly currency: string
  /** `undefined` until the database was read. */
  readonly favourites: readonly Favourite[] | undefined
  readonly onChange: () => void
}

/** The service that was chosen, with the whole of its name. */
export function ServiceCard({ service, panelId, currency, favourites, onChange }: Props) {
  const record = useOwnRecord(panelId, service.id)
  useEffect(prepareServicePicker, [])
  const isStarred =
    favourites?.some((one) => one.panelId === panelId && one.serviceId === service.id) ?? false
  return (
    <div class="field">
      <span class="row">
        <span class="field-label grow">{t('service')}</span>
        <button type="button" class="link-button small" id="change-service" onClick={onChange}>
          {t('service_change')}
        </button>
      </span>
      <div class="chosen-service">
        <span class="service-head">
          <span class="quiet small one-line" dir="auto">
            {service.category}
          </span>
          <span class="service-name" dir="auto">
            {service.name}
          </span>
        </span>
        <button
          type="button"
          class={isStarred ? 'icon-button mark on' : 'icon-button mark'}
          aria-pressed={isStarred ? 'true' : 'false'}
          aria-label={t('favorite')}
          title={t(isStarred ? 'favorite_remove' : 'favorite_add')}
          onClick={() => setFavourite(panelId, service.id, !isStarred)}
        >
          <StarIcon isOn={isStarred} />
        </button>
        <ServiceFacts service={service} currency={currency} record={record} />
      </div>
    </div>
  )
}
