import { useMemo, useState } from 'preact/hooks'
import type { Entry } from '../../lib/catalog/entry'
import { entryKey, keyOf } from '../../lib/catalog/keys'
import { fits } from '../../lib/catalog/reading/fits'
import { readService } from '../../lib/catalog/reading/read'
import { nearestTo } from '../../lib/choices/nearest'
import { t, tCount } from '../../lib/i18n'
import type { Recognised } from '../../lib/links/kinds'
import type { Favourite } from '../../lib/saved/choices'
import { priceWords } from '../price-words'
import { setFavourite } from './use-favourites'

interface Props {
  readonly favourites: readonly Favourite[]
  readonly entries: readonly Entry[]
  /** The accounts whose services are among the entries. */
  readonly panelIds: readonly string[]
  readonly target: Recognised | undefined
  readonly onPick: (entry: Entry) => void
}

const isFor = (favourite: Favourite, target: Recognised | undefined): boolean =>
  !target || fits(readService({ ...favourite, description: '' }), target) !== 'not'

/** Favourites for this link that their panels no longer list, each with what comes nearest. */
export function GoneFavourites({ favourites, entries, panelIds, target, onPick }: Props) {
  const accounts = panelIds.join('\n')
  const gone = useMemo(() => {
    const here = accounts.split('\n')
    const listed = new Set(favourites.length > 0 ? entries.map(entryKey) : [])
    return favourites
      .filter(({ panelId, serviceId }) => here.includes(panelId) && !listed.has(keyOf(panelId, serviceId)))
      .filter((favourite) => isFor(favourite, target))
  }, [favourites, entries, accounts, target])
  const [isOpen, setOpen] = useState(false)
  if (gone.length === 0) return null
  return (
    <details
      class="notice warn gone-favourites"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{tCount('gone_favorites', gone.length)}</summary>
      {(isOpen ? gone : []).map((favourite) => (
        <GoneFavourite
          key={keyOf(favourite.panelId, favourite.serviceId)}
          favourite={favourite}
          entries={entries}
          onPick={onPick}
        />
      ))}
    </details>
  )
}

interface GoneProps extends Pick<Props, 'entries' | 'onPick'> {
  readonly favourite: Favourite
}

function GoneFavourite({ favourite, entries, onPick }: GoneProps) {
  const nearest = useMemo(() => nearestTo(favourite, entries), [favourite, entries])
  const { panelId, serviceId, name } = favourite
  return (
    <div class="gone-favourite">
      <span class="row">
        <s class="service-name grow one-line" dir="auto" title={name}>
          {name}
        </s>
        <button
          type="button"
          class="link-button small"
          onClick={() => setFavourite(panelId, serviceId, false)}
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
              <bdi class="amount">{priceWords(entry.service, entry.currency)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
