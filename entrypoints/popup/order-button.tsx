import { signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { command } from '../../lib/command'
import { t } from '../../lib/i18n'
import { isWebAddress, shortenLink } from '../../lib/links/link'

interface OpenTab {
  readonly id: number | undefined
  readonly address: string
}

const tab = signal<OpenTab>()

// Opening the popup from the toolbar is what lets us see this one tab's address.
void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
  tab.value = { id: active?.id, address: active?.url ?? '' }
})

const otherLink = (
  <button type="button" class="link-button small" onClick={() => void command('startDraft', {})}>
    {t('order_other_link')}
  </button>
)

/** "Order for this page", with the page that it means; or why there is nothing to order for. */
export function OrderButton() {
  if (!tab.value) return <div class="order-button" />
  const { id, address } = tab.value
  const isOrderable = id !== undefined && isWebAddress(address)
  return (
    <div class="order-button">
      <button
        type="button"
        class="button primary wide"
        disabled={!isOrderable}
        onClick={() => void command('startDraft', id === undefined ? {} : { tabId: id })}
      >
        {t('menu_order_page')}
      </button>
      <div class="row small">
        <span class="grow one-line quiet">
          {isOrderable ? <bdi title={address}>{shortenLink(address, 40)}</bdi> : t('order_no_page')}
        </span>
        {otherLink}
      </div>
    </div>
  )
}
