import { IconButton } from '../../../../components/ui/button'
import { RefreshIcon } from '../../../../components/ui/icons'
import { formatAge } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { CatalogView } from '../service/use-catalog'

const KEYS = [
  ['key_enter', 'key_choose'],
  ['key_shift_enter', 'key_favorite'],
  ['key_ctrl_enter', 'key_compare'],
] as const

/** As on the keys themselves: the line has no room for their names. */
const SIGNS = { key_enter: '↵', key_shift_enter: '⇧↵', key_ctrl_enter: '⌃↵' } as const

/** Below the list: the keys, and how old the prices are. */
export const KeyLine = ({ view }: { readonly view: CatalogView }) => (
  <>
    <p class="keys meta" id="service-keys">
      {KEYS.map(([keys, meaning]) => (
        <span key={keys}>
          <span class="key" aria-hidden="true">
            {SIGNS[keys]}
          </span>
          <span class="visually-hidden">{t(keys)}</span> {t(meaning)}
        </span>
      ))}
    </p>
    <p class="meta quiet prices-age">{ageText(view)}</p>
    <IconButton label={t('services_refresh')} disabled={view.isSyncing} onClick={view.sync}>
      <RefreshIcon />
    </IconButton>
  </>
)

function ageText({ catalog, isSyncing }: CatalogView): string {
  if (isSyncing) return t('services_loading')
  if (!catalog) return ''
  const age = formatAge(catalog.at, Date.now())
  return age ? t('prices_age', { age }) : t('prices_age_now')
}
