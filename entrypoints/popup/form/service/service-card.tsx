import { useEffect } from 'preact/hooks'
import { priceText } from '../../../../components/price-text'
import { StarIcon } from '../../../../components/services/choice-icons'
import { Description } from '../../../../components/services/description'
import { trackRecordText } from '../../../../components/services/track-record-text'
import { refillText } from '../../../../components/services/traits-text'
import { setFavorite } from '../../../../components/services/use-favorites'
import { useTrackRecord } from '../../../../components/services/use-track-records'
import { Fact } from '../../../../components/ui/chip'
import { t } from '../../../../lib/i18n'
import { beside } from '../../../../lib/join-texts'
import type { Service } from '../../../../lib/panel-api/model'
import type { Favorite } from '../../../../lib/saved/choices'
import { prepareServicePicker } from '../picker/service-picker'
import '../../../../components/services/services.css'

interface Props {
  readonly service: Service
  readonly panelId: string
  readonly panelName: string
  readonly currency: string
  /** `undefined` until the database has been read. */
  readonly favorites: readonly Favorite[] | undefined
  readonly onChange: () => void
}

/** The chosen service, with its full name. */
export function ServiceCard({ service, panelId, panelName, currency, favorites, onChange }: Props) {
  const record = useTrackRecord(panelId, service.id)
  useEffect(prepareServicePicker, [])
  const description = service.description.trim()
  const isStarred = favorites?.some((one) => one.panelId === panelId && one.serviceId === service.id) ?? false
  const facts = [
    refillText(service),
    service.cancel === 'unknown' ? undefined : t(service.cancel ? 'cancel_yes' : 'cancel_no'),
    service.dripfeed === true ? t('drip_feed') : undefined,
    ...(record ? trackRecordText(record) : []),
  ].filter((fact) => fact !== undefined)
  return (
    <section class="service-card" aria-label={t('service')}>
      <div class="service-card-head">
        <span class="service-name grow" dir="auto">
          {service.name}
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
        <button type="button" class="link-button" id="change-service" onClick={onChange}>
          {t('service_change')}
        </button>
      </div>
      <p class="small quiet">
        <bdi>{beside(panelName, t('service_id', { number: service.id }))}</bdi>{' '}
        <strong class="service-price">
          <bdi>{priceText(service, currency)}</bdi>
        </strong>
      </p>
      {facts.length > 0 && (
        <p class="chips">
          {facts.map((fact) => (
            <Fact key={fact}>{fact}</Fact>
          ))}
        </p>
      )}
      {description !== '' && (
        <details class="service-description">
          <summary>{t('service_description')}</summary>
          <p class="small">
            <Description written={description} />
          </p>
        </details>
      )}
    </section>
  )
}
