import type { FeedGroup, ToldChange } from '../../../lib/catalog/feed'
import { formatTime } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { beside } from '../../../lib/join-texts'
import { changeWords } from './change-words'

interface Props {
  readonly group: FeedGroup
  readonly types: ReadonlyMap<string, string> | undefined
  readonly onOpen: (serviceId: string) => void
}

/** Changes that came together, or those of the person's favourites. */
export const ChangeGroup = ({ group, types, onOpen }: Props) => (
  <section class="change-group">
    <h3>{group.of === 'favourites' ? t('section_favourites') : formatTime(group.at)}</h3>
    {group.currencies && (
      <p class="small">
        {t('changes_currency', { before: group.currencies.from, after: group.currencies.to })}
      </p>
    )}
    <ul>
      {group.changes.map((told, index) => {
        const { serviceId } = told.change
        return (
          <ChangeRow
            // A service may have two changes of one kind, and rows only come at the end.
            key={`${told.at} ${index}`}
            told={told}
            isTimed={group.of === 'favourites'}
            type={types?.get(serviceId)}
            onOpen={types?.has(serviceId) ? () => onOpen(serviceId) : undefined}
          />
        )
      })}
    </ul>
  </section>
)

interface RowProps {
  readonly told: ToldChange
  readonly isTimed: boolean
  readonly type: string | undefined
  /** Absent for a service that is not there any more. */
  readonly onOpen: (() => void) | undefined
}

function ChangeRow({ told, isTimed, type, onOpen }: RowProps) {
  const { name, serviceId } = told.change
  const { label, tone, text } = changeWords(told, type)
  return (
    <li class="change">
      <span class={`pill ${tone}`}>{label}</span>
      <span class="change-what">
        {onOpen ? (
          <button type="button" class="link-button service-name" title={name} onClick={onOpen}>
            <bdi>{name || t('service_id', { number: serviceId })}</bdi>
          </button>
        ) : (
          <span class="service-name" title={name}>
            <bdi>{name || t('service_id', { number: serviceId })}</bdi>
          </span>
        )}
        <span class="change-text small">
          <bdi>{text}</bdi>
        </span>
        <span class="quiet small">
          {beside(t('service_id', { number: serviceId }), isTimed ? formatTime(told.at) : undefined)}
        </span>
      </span>
    </li>
  )
}
