import { useMemo, useState } from 'preact/hooks'
import { command } from '../../../../lib/commands/client'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { createSaver, type Saving } from './saver'

/** The maximum length that a command accepts. */
const MAX_LENGTH = 5000

/**
 * The user's note about an order, saved while they type: the popup may close with the next click. One line; while it is
 * edited it grows over what is below, so that nothing moves.
 */
export function Note({ order }: { readonly order: Pick<Order, 'id' | 'note'> }) {
  const { id, note = '' } = order
  const [typed, setTyped] = useState<string>()
  const [saving, setSaving] = useState<Saving>()
  const saver = useMemo(
    () => createSaver((text) => command('noteOrder', { id, note: text }), setSaving),
    [id],
  )
  return (
    <section class="note">
      <p class="row wrap">
        <label for="note">{t('note')}</label>
        <span class="small" role="status">
          {saving === 'saved' && <span class="good-text">{t('note_saved')}</span>}
          {saving === 'failed' && <span class="field-error">{t('note_failed')}</span>}
        </span>
      </p>
      <div class="note-field field">
        <textarea
          id="note"
          rows={1}
          maxLength={MAX_LENGTH}
          dir="auto"
          placeholder={t('note_hint')}
          value={typed ?? note}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            saver.change(currentTarget.value)
          }}
          onBlur={saver.retry}
        />
      </div>
    </section>
  )
}
