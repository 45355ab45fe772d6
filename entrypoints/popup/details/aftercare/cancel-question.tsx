import { t } from '../../../../lib/i18n'
import { Question } from '../question'

interface Props {
  readonly onYes: () => void
  readonly onNo: () => void
}

/** A cancel cannot be undone. */
export const CancelQuestion = ({ onYes, onNo }: Props) => (
  <Question
    id="cancel-question"
    title={t('cancel_question')}
    yes={t('cancel_yes_ask')}
    no={t('cancel_keep')}
    isDanger
    onYes={onYes}
    onNo={onNo}
  >
    <p>{t('cancel_question_text')}</p>
  </Question>
)
