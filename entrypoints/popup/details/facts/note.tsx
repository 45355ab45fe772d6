import { useMemo, useState } from 'preact/hooks'
import { command } from '../../../../lib/commands/client'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { createSaver, type Saving } from './saver'

/** The maximum length that a command accepts. */
const MAX_LENGTH = 5000

/** The user's note about an order, saved while they type: the popup may close with the next click. */
export function Note({ order }: { readonly order: Pick<Order, 'id' | 'note'> }) {
  const { id, note = '' } = order
  const [typed, setTyped] = useState<string>()
  const [saving, setSaving] = useState<Saving>()
  const saver = useMemo(
    () => createSaver((text) => command('noteOrder', { id, note: text }), setSaving),
    [id],
  )
  return (
    <section class="field">
      <h2>
        <label for="note">{t('note')}</label>
      </h2>
      <textarea
        id="note"
        rows={2}
        maxLength={MAX_LENGTH}
        dir="auto"
        aria-describedby="note-hint"
        value={typed ?? note}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          saver.change(currentTarget.value)
        }}
        onBlur={saver.retry}
      />
      <p class="row small">
        <span id="note-hint" class="grow quiet">
          {t('note_hint')}
        </span>
        <span role="status">
          {saving === 'saved' && <span class="good-text">{t('note_saved')}</span>}
          {saving === 'failed' && <span class="field-error">{t('note_failed')}</span>}
        </span>
      </p>
    </section>
  )
}
