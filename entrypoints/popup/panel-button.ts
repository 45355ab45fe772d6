import type { AnswerAction } from '../../components/answer-words'
import type { NoticeAction } from '../../components/notice'
import { t } from '../../lib/i18n'
import { isWebAddress } from '../../lib/links/link'
import type { Panel } from '../../lib/panels/panel'
import { act } from './act'

/** The button for what can be put right about an account, or none where there is no place to do it. */
export function panelButton(action: AnswerAction | undefined, panel: Panel): NoticeAction | undefined {
  switch (action?.act) {
    case 'change-key':
      return { label: t('change_key'), run: () => act(({ changeKey }) => changeKey(panel)) }
    case 'allow-again':
      return { label: t('allow_again'), run: () => act(({ allowAgain }) => allowAgain(panel)) }
    case 'add-funds':
      return siteButton(t('action_add_funds'), panel)
    case 'open-site':
      return siteButton(t('action_open_site'), panel)
    case 'choose-list':
      return { label: t('action_choose_list'), run: () => act(({ openCatalogue }) => openCatalogue()) }
    default:
      return undefined
  }
}

/** Leads to the panel's own site; the demo account has none. */
export const siteButton = (label: string, panel: Panel): NoticeAction | undefined =>
  isWebAddress(panel.url) ? { label, run: () => act(({ openSite }) => openSite(panel)) } : undefined
