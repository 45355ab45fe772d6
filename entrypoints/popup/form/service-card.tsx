import { useEffect } from 'preact/hooks'
import { StarIcon } from '../../../components/services/choice-icons'
import { ServiceFacts } from '../../../components/services/service-facts'
import { setFavorite } from '../../../components/services/use-favorites'
import { useTrackRecord } from '../../../components/services/use-track-records'
import { t } from '../../../lib/i18n'
import type { Service } from '../../../lib/panel-api/model'
import type { Favorite } from '../../../lib/saved/choices'
import { prepareServicePicker } from './service-picker'
import '../../../components/services/services.css'

interface Props {
  readonly service: Service
  readonly panelId: string
  readonly currency: string
  /** `undefined` until the database has been read. */
  readonly favorites: readonly Favorite[] | undefined
  readonly onChange: () => void
}

/** The chosen service, with its full name. */
export function ServiceCard({ service, panelId, currency, favorites, onChange }: Props) {
  const record = useTrackRecord(panelId, service.id)
  useEffect(prepareServicePicker, [])
  const isStarred = favorites?.some((one) => one.panelId === panelId && one.serviceId === service.id) ?? false
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
          onClick={() => setFavorite(panelId, service.id, !isStarred)}
        >
          <StarIcon isOn={isStarred} />
        </button>
        <ServiceFacts service={service} currency={currency} record={record} />
      </div>
    </div>
  )
}
