import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { prepareSearch, searchServices } from '../../../lib/catalog/search'
import { formatCount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import type { Service } from '../../../lib/panel-api/model'
import { ServiceFacts } from './service-words'

/** Rows drawn at a time; drawing, not searching, is what ten thousand services cost. */
const PAGE = 40

interface Props {
  readonly services: readonly Service[]
  readonly currency: string
  readonly query: string
  readonly error: string | undefined
  readonly onQuery: (query: string) => void
  readonly onPick: (service: Service) => void
}

/** Finds one service by words over name, category and id: type, arrow down, Enter. */
export function ServicePicker({ services, currency, query, error, onQuery, onPick }: Props) {
  const index = useMemo(() => prepareSearch(services), [services])
  const found = useMemo(() => searchServices(index, query), [index, query])
  const [active, setActive] = useState(0)
  const [shown, setShown] = useState(PAGE)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const rows = found.slice(0, shown)

  function move(to: number) {
    const next = Math.max(0, Math.min(to, rows.length - 1))
    setActive(next)
    list.current?.querySelector(`#service-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key]
    const picked = rows[active]
    if (step !== undefined) move(active + step)
    else if (event.key === 'Enter' && picked) onPick(picked)
    else if (event.key === 'Escape' && query !== '') search('')
    else return
    event.preventDefault()
  }

  function search(next: string) {
    setActive(0)
    setShown(PAGE)
    onQuery(next)
  }

  return (
    <div class="field picker">
      <label for="service">{t('service')}</label>
      <input
        ref={field}
        id="service"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="services"
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `service-${active}` : undefined}
        aria-invalid={error ? 'true' : 'false'}
        aria-describedby="service-count service-error"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('service_search_hint')}
        value={query}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="field-error" id="service-error" aria-live="polite" hidden={!error}>
        {error}
      </p>
      <p class="field-hint" id="service-count" aria-live="polite">
        {found.length === 0
          ? t('services_none_found')
          : tCount('services_found', found.length, formatCount(found.length))}
      </p>
      <div class="services" id="services" role="listbox" aria-label={t('services')} ref={list}>
        {rows.map((service, at) => (
          <Row
            key={service.id}
            at={at}
            service={service}
            category={service.category === rows[at - 1]?.category ? undefined : service.category}
            currency={currency}
            isActive={at === active}
            onPick={onPick}
          />
        ))}
      </div>
      {found.length > shown && (
        <button type="button" class="link-button small" onClick={() => setShown(shown + PAGE)}>
          {t('services_more')}
        </button>
      )}
    </div>
  )
}

interface RowProps {
  readonly at: number
  readonly service: Service
  /** Named where it differs from the row before. */
  readonly category: string | undefined
  readonly currency: string
  readonly isActive: boolean
  readonly onPick: (service: Service) => void
}

// The keyboard moves through the list from the search field, which names the active row.
const Row = ({ at, service, category, currency, isActive, onPick }: RowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys of its list
  <div
    id={`service-${at}`}
    role="option"
    tabIndex={-1}
    aria-selected={isActive ? 'true' : 'false'}
    class={isActive ? 'service active' : 'service'}
    onClick={() => onPick(service)}
  >
    {category && (
      <span class="category quiet small" dir="auto">
        {category}
      </span>
    )}
    <span class="service-name" dir="auto">
      {service.name}
    </span>
    <ServiceFacts service={service} currency={currency} />
  </div>
)
