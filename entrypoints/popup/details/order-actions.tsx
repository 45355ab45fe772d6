import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../../lib/i18n'
import { isWebAddress } from '../../../lib/links/link'
import type { Order } from '../../../lib/orders/order'

/** Open the page that was ordered for; copy the panel's number of the order, for its support. */
export function OrderActions({ order }: { readonly order: Order }) {
  const [copied, setCopied] = useState<boolean>()
  const { link, panelOrderId } = order

  async function copy(id: string) {
    setCopied(
      await navigator.clipboard.writeText(id).then(
        () => true,
        () => false,
      ),
    )
  }

  return (
    <div class="row wrap">
      {isWebAddress(link) && (
        <button type="button" class="button" onClick={() => void browser.tabs.create({ url: link })}>
          {t('open_page')}
        </button>
      )}
      {panelOrderId && (
        <button type="button" class="button" onClick={() => void copy(panelOrderId)}>
          {t('copy_id')}
        </button>
      )}
      <span class="small quiet" aria-live="polite">
        {copied === true && t('copied')}
        {copied === false && t('copy_failed')}
      </span>
    </div>
  )
}
