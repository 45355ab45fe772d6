import { focusOnMount } from '../../../../components/panel-focus'
import { t } from '../../../../lib/i18n'

interface Props {
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks for confirmation, in place: a cancel cannot be undone. Escape keeps the order. */
export const CancelQuestion = ({ onYes, onNo }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs, this groups a question and its answers
  <div
    class="question stack"
    role="group"
    aria-labelledby="cancel-question"
    aria-describedby="cancel-question-text"
    tabIndex={-1}
    ref={focusOnMount}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      // Otherwise the browser closes the whole popup.
      event.preventDefault()
      onNo()
    }}
  >
    <strong id="cancel-question">{t('cancel_question')}</strong>
    <p id="cancel-question-text">{t('cancel_question_text')}</p>
    <div class="row wrap">
      <button type="button" class="button danger-filled" onClick={onYes}>
        {t('cancel_yes_ask')}
      </button>
      <button type="button" class="button" onClick={onNo}>
        {t('cancel_keep')}
      </button>
    </div>
  </div>
)
