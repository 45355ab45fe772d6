import { render } from 'preact'
import { prepareDocument } from '../../components/document'
import { t } from '../../lib/i18n'
import { Popup } from './popup'

prepareDocument(t('extension_name'))
// The small window shows this page where the browser would not open the toolbar's popup.
if (location.search === '?window') document.documentElement.classList.add('in-window')
const app = document.getElementById('app')
if (app) render(<Popup />, app)
