import { render } from 'preact'
import { prepareDocument } from '../../components/document'
import { t } from '../../lib/i18n'
import { Options } from './options'

prepareDocument(t('options_page_title'))
const app = document.getElementById('app')
if (app) render(<Options />, app)
