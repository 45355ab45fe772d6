import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../../lib/i18n'
import { Found } from './lazy-found'
import { query } from './search'

/** Once in a popup: what is typed in one that has just opened is searched for. */
let wasOffered = false

export function SearchField() {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (!wasOffered && document.activeElement === document.body) field.current?.focus()
    wasOffered = true
  }, [])
  return (
    <input
      ref={field}
      id="search-orders"
      class="grow"
      type="search"
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      aria-label={t('orders_search')}
      placeholder={t('orders_search')}
      title={t('orders_search_hint')}
      value={query.value}
      onFocus={Found.prepare}
      onInput={({ currentTarget }) => {
        query.value = currentTarget.value
      }}
    />
  )
}
