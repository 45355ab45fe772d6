import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { withCurrency } from '../../../components/services/with-currency'
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

/** Everything known about one service. Escape and the button lead back. */
export function ServiceDialog({ opening, panels, catalogs, changes }: Props) {
  const { panelId, serviceId } = opening
  const dialog = useRef<HTMLDialogElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dialog that the browser closed may be opened again
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [opening])
  const close = () => {
    // Closed before it is removed, or the browser would not restore the focus.
    dialog.current?.close()
    opened.value = undefined
  }

  const panel = panels.find(({ id }) => id === panelId)
  const catalog = catalogs.get(panelId)
  const entry = useMemo(() => {
    const own = catalog && prepareEntries([withCurrency(catalog, panels)])
    return own?.find(({ service }) => service.id === serviceId)
  }, [catalog, panels, serviceId])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it for the keyboard
    <dialog
      ref={dialog}
      class="service-dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        // The browser reports the close only a moment later: by then the next one may be open.
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
        {!panel || !catalog || !entry ? (
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
              catalog={catalog}
              kept={changes.get(panelId) ?? []}
              addedAt={panel.addedAt}
            />
          </>
        )}
      </div>
    </dialog>
  )
}
