import { useMemo } from 'preact/hooks'
import { t } from '../../../lib/i18n'
import { opened, type SectionProps, yours } from '../data'
import { PanelChanges } from './panel-changes'

/** How the services changed since the user last looked, account by account. */
export function ChangesSection({ panels, catalogs, changes, seenBefore }: SectionProps) {
  const own = yours.value.value
  const types = useMemo(() => {
    const all = [...catalogs].map(
      ([id, { services }]) => [id, new Map(services.map((one) => [one.id, one.type]))] as const,
    )
    return new Map(all)
  }, [catalogs])
  if (!own) return <p class="quiet">{t('popup_opening')}</p>
  return (
    <div class="sections">
      {panels.map(({ id, name }) => (
        <PanelChanges
          key={id}
          panelId={id}
          panelName={name}
          records={changes.get(id)}
          since={seenBefore[id]}
          yours={own.get(id)}
          types={types.get(id)}
          onOpen={(serviceId) => {
            opened.value = { panelId: id, serviceId }
          }}
        />
      ))}
    </div>
  )
}
