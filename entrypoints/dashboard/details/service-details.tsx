import { StarIcon } from '../../../components/services/choice-icons'
import { comparedFacts } from '../../../components/services/compare-facts'
import { Description } from '../../../components/services/description'
import { setFavorite, useFavorites } from '../../../components/services/use-favorites'
import { useTrackRecord } from '../../../components/services/use-track-records'
import type { Entry } from '../../../lib/catalog/entry'
import { t } from '../../../lib/i18n'
import { LongText } from './long-text'

interface Props {
  readonly entry: Entry
  readonly panelName: string
}

/** Category, facts and description of a service, and whether it is a favorite. */
export function ServiceDetails({ entry, panelName }: Props) {
  const { panelId, service } = entry
  const record = useTrackRecord(panelId, service.id)
  const favorites = useFavorites() ?? []
  const isStarred = favorites.some((one) => one.panelId === panelId && one.serviceId === service.id)
  return (
    <>
      <div class="row top">
        <p class="grow quiet">
          <LongText text={service.category} />
        </p>
        <button
          type="button"
          class={isStarred ? 'button mark on' : 'button mark'}
          aria-pressed={isStarred ? 'true' : 'false'}
          onClick={() => setFavorite(panelId, service.id, !isStarred)}
        >
          <StarIcon isOn={isStarred} />
          {t('favorite')}
        </button>
      </div>
      <dl class="fact-grid">
        {comparedFacts([{ entry, panelName, record }], undefined).map(({ label, values: [value] }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {service.description.trim() !== '' && (
        <section aria-labelledby="description-title" class="stack tight">
          <h3 id="description-title">{t('details_description')}</h3>
          <LongText text={service.description}>
            <Description written={service.description} />
          </LongText>
        </section>
      )}
    </>
  )
}
