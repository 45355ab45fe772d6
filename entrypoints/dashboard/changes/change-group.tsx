import type { FeedChange, FeedGroup } from '../../../lib/catalog/feed'
import { formatTime } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { beside } from '../../../lib/join-texts'
import { changeText } from './change-text'

interface Props {
  readonly group: FeedGroup
  readonly types: ReadonlyMap<string, string> | undefined
  readonly onOpen: (serviceId: string) => void
}

/** Changes under one heading, or those of the user's own services. */
export const ChangeGroup = ({ group, types, onOpen }: Props) => (
  <section class="change-group">
    <h3>{group.of === 'yours' ? t('changes_yours_title') : formatTime(group.at)}</h3>
    {group.currencies && (
      <p class="small">
        {t('changes_currency', { before: group.currencies.from, after: group.currencies.to })}
      </p>
    )}
    <ul>
      {group.changes.map((feedChange, index) => {
        const { serviceId } = feedChange.change
        return (
          <ChangeRow
            // A service may have two changes of one kind, and rows are only appended.
            key={`${feedChange.at} ${index}`}
            feedChange={feedChange}
            isTimed={group.of === 'yours'}
            type={types?.get(serviceId)}
            onOpen={types?.has(serviceId) ? () => onOpen(serviceId) : undefined}
          />
        )
      })}
    </ul>
  </section>
)

interface RowProps {
  readonly feedChange: FeedChange
  readonly isTimed: boolean
  readonly type: string | undefined
  /** Absent for a service that no longer exists. */
  readonly onOpen: (() => void) | undefined
}

function ChangeRow({ feedChange, isTimed, type, onOpen }: RowProps) {
  const { name, serviceId } = feedChange.change
  const { label, tone, text } = changeText(feedChange, type)
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
          {beside(t('service_id', { number: serviceId }), isTimed ? formatTime(feedChange.at) : undefined)}
        </span>
      </span>
    </li>
  )
}
