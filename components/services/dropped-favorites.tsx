import { useMemo, useState } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey, serviceKey } from '../../lib/catalog/keys'
import { fitFor } from '../../lib/catalog/traits/fits'
import { readTraits } from '../../lib/catalog/traits/read-traits'
import { nearestServices } from '../../lib/choices/nearest'
import { t, tCount } from '../../lib/i18n'
import type { Recognized } from '../../lib/links/kinds'
import type { Favorite } from '../../lib/saved/choices'
import { priceText } from '../price-text'
import { setFavorite } from './use-favorites'
import '../ui/notice.css'

interface Props {
  readonly favorites: readonly Favorite[]
  readonly entries: readonly Entry[]
  /** The accounts whose services are among the entries. */
  readonly panelIds: readonly string[]
  readonly target: Recognized | undefined
  readonly onPick: (entry: Entry) => void
}

const isFor = (favorite: Favorite, target: Recognized | undefined): boolean =>
  !target || fitFor(readTraits({ ...favorite, description: '' }), target) !== 'not'

/** Favorites for this link that their panels no longer list, each with the closest service. */
export function DroppedFavorites({ favorites, entries, panelIds, target, onPick }: Props) {
  const accounts = panelIds.join('\n')
  const gone = useMemo(() => {
    const here = accounts.split('\n')
    const listed = new Set(favorites.length > 0 ? entries.map(entryKey) : [])
    return favorites
      .filter(
        ({ panelId, serviceId }) => here.includes(panelId) && !listed.has(serviceKey(panelId, serviceId)),
      )
      .filter((favorite) => isFor(favorite, target))
  }, [favorites, entries, accounts, target])
  const [isOpen, setOpen] = useState(false)
  if (gone.length === 0) return null
  return (
    <details
      class="notice warn dropped-favorites"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{tCount('gone_favorites', gone.length)}</summary>
      {(isOpen ? gone : []).map((favorite) => (
        <DroppedFavorite
          key={serviceKey(favorite.panelId, favorite.serviceId)}
          favorite={favorite}
          entries={entries}
          onPick={onPick}
        />
      ))}
    </details>
  )
}

interface GoneProps extends Pick<Props, 'entries' | 'onPick'> {
  readonly favorite: Favorite
}

function DroppedFavorite({ favorite, entries, onPick }: GoneProps) {
  const nearest = useMemo(() => nearestServices(favorite, entries), [favorite, entries])
  const { panelId, serviceId, name } = favorite
  return (
    <div class="dropped-favorite">
      <span class="row">
        <s class="service-name grow one-line" dir="auto" title={name}>
          {name}
        </s>
        <button
          type="button"
          class="link-button small"
          onClick={() => setFavorite(panelId, serviceId, false)}
        >
          {t('favorite_remove')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </span>
      <p class="small">{t(nearest.length > 0 ? 'gone_favorite_text' : 'gone_favorite_none')}</p>
      <ul>
        {nearest.map((entry) => (
          <li key={entryKey(entry)}>
            <button type="button" class="link-button nearest-service" onClick={() => onPick(entry)}>
              <span class="service-name" dir="auto" title={entry.service.name}>
                {entry.service.name}
              </span>
              <bdi class="amount">{priceText(entry.service, entry.currency)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
