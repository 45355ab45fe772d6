import type { Ref } from 'preact'
import { t } from '../../../lib/i18n'
import type { Panel } from '../../../lib/panels/panel'

interface Props {
  readonly field: Ref<HTMLInputElement>
  readonly query: string
  readonly onQuery: (words: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** The active row of the list, if there is one. */
  readonly active: number | undefined
  /** All accounts; with fewer than two there is no choice. */
  readonly panels: readonly Panel[]
  /** Empty for all. */
  readonly panelId: string
  readonly onPanel: (panelId: string) => void
  readonly filtersOn: string
  readonly isFiltering: boolean
  readonly onFiltering: (isFiltering: boolean) => void
}

/** The list's search field, with the account and the filters beside it. */
export const SearchBar = (props: Props) => (
  <div class="search-bar">
    <div class="field">
      <label for="service">{t('catalog_search')}</label>
      <input
        ref={props.field}
        id="service"
        type="text"
        role="combobox"
        aria-expanded={props.active === undefined ? 'false' : 'true'}
        aria-controls="services"
        aria-autocomplete="list"
        aria-activedescendant={props.active === undefined ? undefined : `services-${props.active}`}
        aria-describedby="service-count service-keys"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('service_search_hint')}
        value={props.query}
        onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
    </div>
    {props.panels.length > 1 && (
      <div class="field">
        <label for="shown-panel">{t('panel')}</label>
        <select
          id="shown-panel"
          value={props.panelId}
          onChange={({ currentTarget }) => props.onPanel(currentTarget.value)}
        >
          <option value="">{t('panels_all')}</option>
          {props.panels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    )}
    <button
      type="button"
      class="button"
      aria-expanded={props.isFiltering ? 'true' : 'false'}
      aria-controls="service-filters"
      onClick={() => props.onFiltering(!props.isFiltering)}
    >
      {props.filtersOn}
    </button>
  </div>
)
