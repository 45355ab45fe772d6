import { useState } from 'preact/hooks'
import { CompareView } from '../../../../components/services/compare-view'
import type { Entry } from '../../../../lib/catalog/entry'
import { popup } from '../../data'
import { Finder } from './finder'
import type { PickerProps } from './picker-props'
import { useKeptCompared, useKeptSearch } from './use-kept-search'
import { useSteadyTarget } from './use-steady-target'
import '../../../../components/services/services.css'
import './picker.css'

/** Picks one service: by search and filters, or from two to five side by side. */
export function Picker(props: PickerProps) {
  const { draftId, catalog, panel, target, quantity, change } = props
  const panels = popup.value.value?.panels ?? [panel]
  const aim = useSteadyTarget(target)
  const [kept, keep] = useKeptSearch(draftId)
  const compared = useKeptCompared(kept.compared, keep, catalog, panels)
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
      {...props}
      panels={panels}
      target={aim}
      kept={kept}
      keep={keep}
      compared={compared}
      onPick={pick}
      onCompare={() => setComparing(true)}
    />
  )
}
