import { t } from '../../../lib/i18n'
import type { Service } from '../../../lib/panel-api/model'
import { ServiceFacts } from './service-words'

interface Props {
  readonly service: Service
  readonly currency: string
  readonly onChange: () => void
}

/** The service that was chosen. */
export const ServiceCard = ({ service, currency, onChange }: Props) => (
  <div class="field">
    <span class="row">
      <span class="field-label grow">{t('service')}</span>
      <button type="button" class="link-button small" id="change-service" onClick={onChange}>
        {t('service_change')}
      </button>
    </span>
    <div class="chosen-service">
      <span class="quiet small one-line" dir="auto">
        {service.category}
      </span>
      <span class="service-name" dir="auto">
        {service.name}
      </span>
      <ServiceFacts service={service} currency={currency} />
    </div>
  </div>
)
