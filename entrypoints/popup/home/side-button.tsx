import { signal } from '@preact/signals'
import { SidePanelIcon } from '../../../components/ui/icons'
import { openSidePanel } from '../../../lib/browser/side-panel'
import { t } from '../../../lib/i18n'
import { thisWindow } from '../side/this-window'

const windowId = signal<number>()

// Known before anyone clicks: what opens the panel must not wait for anything.
void thisWindow()
  .then((id) => {
    windowId.value = id
  })
  .catch(() => undefined)

const TITLE = import.meta.env.FIREFOX ? 'open_sidebar' : 'open_side_panel'

/** The popup's screens beside the pages, where they stay; the popup has done its work then. */
export const SideButton = () => (
  <button
    type="button"
    class="icon-button"
    aria-label={t(TITLE)}
    title={t(TITLE)}
    onClick={() => {
      if (windowId.value === undefined) return
      void openSidePanel(windowId.value).then(
        () => window.close(),
        () => undefined,
      )
    }}
  >
    <SidePanelIcon />
  </button>
)
