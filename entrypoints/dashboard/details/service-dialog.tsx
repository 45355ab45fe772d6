import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { priced } from '../../../components/services/priced'
import { entryKey } from '../../../lib/catalog/keys'
import { prepareEntries } from '../../../lib/catalog/search'
import { t } from '../../../lib/i18n'
import { readServiceType } from '../../../lib/panel-api/service-types'
import { type Opened, opened, type SectionProps } from '../data'
import { LongText } from './long-text'
import { OrderWith } from './order-with'
import { PriceHistory } from './price-history'
import { ServiceDetails } from './service-details'

interface Props extends SectionProps {
  readonly opening: Opened
}

/** All that is known of one service. Escape and the button lead back to where one was. */
export function ServiceDialog({ opening, panels, catalogues, changes }: Props) {
  const { panelId, serviceId } = opening
  const dialog = useRef<HTMLDialogElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the browser closed by itself may be asked for anew
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [opening])
  const close = () => {
    // Closed before it goes, or the browser would not give the focus back.
    dialog.current?.close()
    opened.value = undefined
  }

  const panel = panels.find(({ id }) => id === panelId)
  const catalogue = catalogues.get(panelId)
  const entry = useMemo(() => {
    const own = catalogue && prepareEntries([priced(catalogue, panels)])
    return own?.find(({ service }) => service.id === serviceId)
  }, [catalogue, panels, serviceId])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it for the keyboard
    <dialog
      ref={dialog}
      class="service-dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        // The browser tells that it has closed only a moment later: by then the next may be open.
        event.preventDefault()
        close()
      }}
      onClose={() => opened.peek() === opening && !dialog.current?.open && close()}
      onClick={({ target }) => target === dialog.current && close()}
    >
      <div class="dialog-body stack">
        <header class="dialog-header">
          <h2 id="dialog-title">
            <LongText text={entry?.service.name || t('service_id', { number: serviceId })} />
          </h2>
          <button type="button" class="button" onClick={close}>
            {t('details_close')}
          </button>
        </header>
        {!panel || !catalogue || !entry ? (
          <p>{t('details_gone')}</p>
        ) : (
          <>
            <ServiceDetails key={entryKey(entry)} entry={entry} panelName={panel.name} />
            {readServiceType(entry.service.type) ? (
              <OrderWith panelId={panelId} serviceId={serviceId} />
            ) : (
              <Notice tone="warn" title={t('type_unknown_title')}>
                <p>{t('type_unknown_text')}</p>
              </Notice>
            )}
            <PriceHistory
              entry={entry}
              catalogue={catalogue}
              kept={changes.get(panelId) ?? []}
              addedAt={panel.addedAt}
            />
          </>
        )}
      </div>
    </dialog>
  )
}
