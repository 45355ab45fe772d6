import { browser } from 'wxt/browser'
import { onChange } from '../../../lib/announcements'
import { holdSidePanel } from '../../../lib/browser/side-panel'
import { popup } from '../data'
import { readTab } from '../open-tab'
import { readShortcut } from './shortcut'
import { thisWindow } from './this-window'

/* What a page needs that stays open while the user goes from tab to tab. */

const AGES_EACH_MS = 60_000

const look = () => void readTab().catch(() => undefined)

browser.tabs.onActivated.addListener(look)
browser.tabs.onUpdated.addListener((_, { status, url }) => {
  if (status !== undefined || url !== undefined) look()
})
onChange((changed) => {
  // A click on the menu lets the page be seen that it was made on, and no event tells.
  if (changed.includes('view')) look()
})
addEventListener('focus', () => {
  look()
  // It may have been chosen anew in the browser's settings.
  void readShortcut().catch(() => undefined)
})

// The ages on screen grow; nobody is asked.
setInterval(() => {
  if (document.visibilityState === 'visible') popup.refresh()
}, AGES_EACH_MS)

void thisWindow().then((id) => id !== undefined && holdSidePanel(id))
look()
void readShortcut().catch(() => undefined)
