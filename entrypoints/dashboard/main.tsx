import { render } from 'preact'
import { prepareDocument } from '../../components/document'
import { t } from '../../lib/i18n'
import { Dashboard } from './dashboard'

prepareDocument(t('dashboard_page_title'))
const app = document.getElementById('app')
if (app) render(<Dashboard />, app)
