import { render } from 'preact'
import { prepareDocument } from '../../components/document'
import { t } from '../../lib/i18n'
import { firstPaint } from './first-paint'
import { Popup } from './popup'
import { isSidePanel, surface } from './surface'

prepareDocument(t('extension_name'))
// In the side panel, and in the small window that opens if the browser opens no popup, it is as large as there is room.
if (surface !== 'popup') document.documentElement.classList.add('in-window')
if (isSidePanel) {
  document.documentElement.classList.add('in-side-panel')
  void firstPaint.then(() => import('./side/stay-open'))
}
const app = document.getElementById('app')
if (app) render(<Popup />, app)
