import { useMemo } from 'preact/hooks'
import { useFavourites } from '../../../components/services/use-favourites'
import { t } from '../../../lib/i18n'
import { opened, type SectionProps } from '../data'
import { PanelChanges } from './panel-changes'

/** What became of the services since the person last looked, account by account. */
export function ChangesSection({ panels, catalogues, changes, seenBefore }: SectionProps) {
  const favourites = useFavourites()
  const types = useMemo(() => {
    const all = [...catalogues].map(
      ([id, { services }]) => [id, new Map(services.map((one) => [one.id, one.type]))] as const,
    )
    return new Map(all)
  }, [catalogues])
  if (!favourites) return <p class="quiet">{t('popup_opening')}</p>
  return (
    <div class="sections">
      {panels.map(({ id, name }) => (
        <PanelChanges
          key={id}
          panelId={id}
          panelName={name}
          records={changes.get(id)}
          since={seenBefore[id]}
          favourites={favourites}
          types={types.get(id)}
          onOpen={(serviceId) => {
            opened.value = { panelId: id, serviceId }
          }}
        />
      ))}
    </div>
  )
}
