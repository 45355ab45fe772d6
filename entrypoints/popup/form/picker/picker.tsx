import { useState } from 'preact/hooks'
import { CompareView } from '../../../../components/services/compare-view'
import { useCompared } from '../../../../components/services/use-compared'
import type { CatalogueRecord } from '../../../../lib/catalog/catalogue'
import type { Entry } from '../../../../lib/catalog/search'
import type { Recognised } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import { popup } from '../../data'
import type { Change } from '../use-draft'
import { Finder } from './finder'
import { useSteadyTarget } from './use-steady-target'
import '../../../../components/services/services.css'
import './picker.css'

export interface PickerProps {
  readonly catalogue: CatalogueRecord
  readonly panel: Panel
  /** What the link is of, as far as its address tells. */
  readonly target: Recognised | undefined
  /** The words that are searched, and the quantity, as typed. */
  readonly search: string
  readonly quantity: string
  readonly error: string | undefined
  readonly change: Change
}

/** Finds one service among all: by search and filters, or out of two to five side by side. */
export function Picker({ catalogue, panel, target, search, quantity, error, change }: PickerProps) {
  const panels = popup.value.value?.panels ?? [panel]
  const aim = useSteadyTarget(target)
  const compared = useCompared()
  const [isComparing, setComparing] = useState(false)

  function pick({ panelId, service }: Entry) {
    change(panelId === panel.id ? { serviceId: service.id } : { panelId, serviceId: service.id })
  }

  if (isComparing && compared.entries.length > 0) {
    return (
      <CompareView
        compared={compared}
        panels={panels}
        quantity={quantity}
        onPick={pick}
        onBack={() => setComparing(false)}
      />
    )
  }
  return (
    <Finder
      catalogue={catalogue}
      panel={panel}
      panels={panels}
      target={aim}
      search={search}
      quantity={quantity}
      error={error}
      change={change}
      compared={compared}
      onPick={pick}
      onCompare={() => setComparing(true)}
    />
  )
}
