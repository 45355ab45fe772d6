import { useState } from 'preact/hooks'
import { CompareView } from '../../../components/services/compare-view'
import { useCompared } from '../../../components/services/use-compared'
import { t } from '../../../lib/i18n'
import { opened, queryText, type SectionProps } from '../data'
import { Finder } from './finder'

/** All services of all accounts, or two to five of them side by side. */
export function CatalogSection(props: SectionProps) {
  const compared = useCompared()
  const [isComparing, setComparing] = useState(false)
  const [quantity, setQuantity] = useState('')
  if (props.catalogs.size === 0) return <p class="quiet">{t('catalog_empty')}</p>
  if (isComparing && compared.entries.length > 0) {
    return (
      <section class="stack">
        <CompareView
          compared={compared}
          panels={props.panels}
          quantity={quantity}
          onBack={() => setComparing(false)}
        />
      </section>
    )
  }
  return (
    <Finder
      {...props}
      query={queryText.value}
      onQuery={(next) => {
        queryText.value = next
      }}
      quantity={quantity}
      onQuantity={setQuantity}
      compared={compared}
      onOpen={({ panelId, service }) => {
        opened.value = { panelId, serviceId: service.id }
      }}
      onCompare={() => setComparing(true)}
    />
  )
}
