import { render } from 'preact'
import { prepareDocument } from '../../components/document'
import { t } from '../../lib/i18n'
import { Popup } from './popup'

prepareDocument(t('extension_name'))
// This page is in the small window that opens if the browser does not open the toolbar popup.
if (location.search === '?window') document.documentElement.classList.add('in-window')
const app = document.getElementById('app')
if (app) render(<Popup />, app)
