import { render } from 'preact'
import { prepareDocument } from '../../components/document'
import { t } from '../../lib/i18n'
import { Welcome } from './welcome'

prepareDocument(t('welcome_page_title'))
const app = document.getElementById('app')
if (app) render(<Welcome />, app)
