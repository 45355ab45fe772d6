import { useCallback, useEffect, useState } from 'preact/hooks'
import { focusOnMount } from '../../../components/panel-focus'
import type { ConnectedReply } from '../../../lib/commands/protocol'
import { t } from '../../../lib/i18n'
import { DEMO_PANEL_ID, type Panel } from '../../../lib/panels/panel'
import { Connected } from '../connected'
import { DemoOffer } from '../demo-offer'
import { ConnectForm } from './connect-form'

const HASH = '#connect'

const isRequested = () => location.hash === HASH

/** Where panels are added: the form itself if there are none or it was requested, otherwise behind a button. */
export function ConnectSection({ panels }: { readonly panels: readonly Panel[] }) {
  const [isOpen, setOpen] = useState(panels.length === 0 || isRequested())
  const [isAsked, setAsked] = useState(isRequested)
  const [isCanceled, setCanceled] = useState(false)
  const [connected, setConnected] = useState<ConnectedReply>()

  const open = useCallback(() => {
    setConnected(undefined)
    setAsked(true)
    setOpen(true)
  }, [])
  const close = () => {
    setOpen(false)
    // So that the same link opens it again.
    if (isRequested()) history.replaceState(null, '', location.pathname)
  }
  useEffect(() => {
    const onHash = () => {
      if (isRequested()) open()
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [open])

  const cancel = () => {
    setCanceled(true)
    close()
  }
  const done = (reply: ConnectedReply) => {
    setCanceled(false)
    setConnected(reply)
    close()
  }
  // Its current row: it may have been renamed or removed since.
  const added = panels.find(({ id }) => id === connected?.panel.id)
  const hasDemo = panels.some(({ id }) => id === DEMO_PANEL_ID)
  const isFormShown = isOpen || (panels.length === 0 && !added)
  return (
    <section class="stack" aria-labelledby="connect-title" id="connect">
      {added && <Connected key={added.id} panel={added} />}
      <h2 id="connect-title">{panels.length === 0 ? t('connect_title') : t('connect_title_more')}</h2>
      {isFormShown ? (
        <ConnectForm
          isRequested={isAsked}
          onConnected={done}
          onCancel={panels.length === 0 ? undefined : cancel}
        />
      ) : (
        <p>
          <button type="button" class="button" onClick={open} ref={isCanceled ? focusOnMount : null}>
            {t('connect_a_panel')}
          </button>
        </p>
      )}
      {/* The form stays mounted: something may be typed into it. */}
      {!hasDemo && <DemoOffer onConnected={setConnected} />}
    </section>
  )
}
