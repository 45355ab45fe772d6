import type { Ref } from 'preact'
import { t } from '../../../lib/i18n'
import type { Panel } from '../../../lib/panels/panel'

interface Props {
  readonly field: Ref<HTMLInputElement>
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Where the keyboard is in the list, if there is anything in it. */
  readonly active: number | undefined
  /** All accounts; there is no choice between fewer than two. */
  readonly panels: readonly Panel[]
  /** Empty for all. */
  readonly panelId: string
  readonly onPanel: (panelId: string) => void
  readonly filtersOn: string
  readonly isFiltering: boolean
  readonly onFiltering: (isFiltering: boolean) => void
}

/** The search field of the list, with the account and the filters beside it. */
export const SearchBar = (props: Props) => (
  <div class="search-bar">
    <div class="field">
      <label for="service">{t('catalogue_search')}</label>
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
        value={props.words}
        onInput={({ currentTarget }) => props.onWords(currentTarget.value)}
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
          <option value="">{t('filter_everywhere')}</option>
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
