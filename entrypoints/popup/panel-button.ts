import type { AnswerAction } from '../../components/answer-text'
import type { NoticeAction } from '../../components/notice'
import { t } from '../../lib/i18n'
import { isWebAddress } from '../../lib/links/link'
import type { Panel } from '../../lib/panels/panel'
import { runAction } from './run-action'

/** The button that fixes a problem with an account, or none if there is no place to do it. */
export function panelButton(action: AnswerAction | undefined, panel: Panel): NoticeAction | undefined {
  switch (action?.kind) {
    case 'change-key':
      return { label: t('change_key'), run: () => runAction(({ changeKey }) => changeKey(panel)) }
    case 'allow-again':
      return { label: t('allow_again'), run: () => runAction(({ allowAgain }) => allowAgain(panel)) }
    case 'add-funds':
      return siteButton(t('action_add_funds'), panel)
    case 'open-site':
      return siteButton(t('action_open_site'), panel)
    case 'choose-list':
      return { label: t('action_choose_list'), run: () => runAction(({ openCatalog }) => openCatalog()) }
    default:
      return undefined
  }
}

/** Opens the panel's own site; the demo account has none. */
export const siteButton = (label: string, panel: Panel): NoticeAction | undefined =>
  isWebAddress(panel.url) ? { label, run: () => runAction(({ openSite }) => openSite(panel)) } : undefined
