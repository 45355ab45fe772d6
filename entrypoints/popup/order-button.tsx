import { t } from '../../lib/i18n'
import { isWebAddress, shortenLink } from '../../lib/links/link'
import { readTab, tab } from './open-tab'
import { runAction } from './run-action'
import { HowToTake } from './side/lazy-how-to-take'
import { isSidePanel } from './surface'

void readTab()

const otherWays = (
  <div class="other-ways">
    <button
      type="button"
      class="button"
      aria-label={t('order_other_link')}
      onClick={() => runAction(({ startDraft }) => startDraft({}))}
    >
      {t('order_other_link_short')}
    </button>
    <button
      type="button"
      class="button"
      onClick={() => runAction(({ startDraft }) => startDraft({ links: '' }))}
    >
      {t('order_list')}
    </button>
  </div>
)

/** "Order for this page", with the page's name; or why there is nothing to order for. */
export function OrderButton({ panelId }: { readonly panelId: string | undefined }) {
  if (!tab.value) return <div class="order-button" />
  const { id, address } = tab.value
  const isOrderable = id !== undefined && isWebAddress(address)
  if (isSidePanel && !isOrderable) {
    return (
      <div class="order-button">
        <HowToTake />
        {otherWays}
      </div>
    )
  }
  return (
    <div class="order-button">
      <button
        type="button"
        class="button primary"
        disabled={!isOrderable}
        onClick={() =>
          runAction(({ startDraft }) =>
            startDraft({
              ...(panelId === undefined ? {} : { panelId }),
              ...(id === undefined ? {} : { tabId: id }),
            }),
          )
        }
      >
        <span class="order-button-text">
          <span>{t('menu_order_page')}</span>
          <span class="order-button-page small one-line">
            {isOrderable ? <bdi title={address}>{shortenLink(address, 40)}</bdi> : t('order_no_page')}
          </span>
        </span>
      </button>
      {otherWays}
    </div>
  )
}
