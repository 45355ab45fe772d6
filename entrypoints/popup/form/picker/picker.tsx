import { useEffect, useState } from 'preact/hooks'
import { CompareView } from '../../../../components/services/compare-view'
import { Sheet } from '../../../../components/ui/sheet'
import type { Entry } from '../../../../lib/catalog/entry'
import { t } from '../../../../lib/i18n'
import { ClosedSearch } from './closed-search'
import { Finder } from './finder'
import type { PickerProps } from './picker-props'
import { useKeptCompared, useKeptSearch } from './use-kept-search'
import { useSteadyTarget } from './use-steady-target'
import '../../../../components/services/services.css'
import './picker.css'

/** Picks one service, over the whole popup: by search and filters, or from two to five side by side. */
export function Picker(props: PickerProps) {
  const { draftId, view, panel, panels, target, quantity, error, change } = props
  const { startsOpen, isAsked, onBack, onPicked } = props
  const aim = useSteadyTarget(target)
  const [kept, keep] = useKeptSearch(draftId)
  const compared = useKeptCompared(kept.compared, keep, view.full, panels)
  const [isComparing, setComparing] = useState(false)
  const [isNew, setNew] = useState(isAsked)
  const isOpen = isNew || (kept.isOpen ?? startsOpen)

  function open(text = kept.text) {
    keep({ isOpen: true, text })
  }
  function close() {
    setNew(false)
    keep({ isOpen: false })
  }
  function chosen() {
    close()
    onPicked()
  }
  function pick({ panelId, service }: Entry) {
    chosen()
    change(panelId === panel.id ? { serviceId: service.id } : { panelId, serviceId: service.id })
  }
  function back() {
    close()
    onBack()
  }

  // Whoever tries to order without a service is led to the services.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the error appears
  useEffect(() => {
    if (error) open()
  }, [error])

  const isCompareShown = isComparing && compared.entries.length > 0
  return (
    <>
      <ClosedSearch text={kept.text} error={error} isCovered={isOpen} onOpen={open} />
      {isOpen && (
        <Sheet label={t('picker_title')} onBack={isCompareShown ? () => setComparing(false) : back}>
          {isCompareShown ? (
            <div class="sheet-body compare-page">
              <CompareView
                compared={compared}
                panels={panels}
                quantity={quantity}
                onPick={pick}
                onBack={() => setComparing(false)}
              />
            </div>
          ) : (
            <Finder
              {...props}
              target={aim}
              kept={kept}
              keep={keep}
              compared={compared}
              onPick={pick}
              onChosen={chosen}
              onClose={back}
              onCompare={() => setComparing(true)}
            />
          )}
        </Sheet>
      )}
    </>
  )
}
