import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Sheet, SheetHead } from '../../../components/ui/sheet'
import { t } from '../../../lib/i18n'
import './keys.css'

interface Key {
  readonly keys: string
  readonly does: string
}

const everywhere = (): readonly Key[] => [
  { keys: '/', does: t('keys_search') },
  { keys: '↑ ↓', does: t('keys_move') },
  { keys: t('key_enter'), does: t('keys_open') },
  { keys: t('key_escape'), does: t('keys_back') },
  { keys: t('key_alt_left'), does: t('keys_back') },
  { keys: '?', does: t('keys_list') },
]

const inServices = (): readonly Key[] => [
  { keys: t('key_enter'), does: t('keys_choose') },
  { keys: t('key_shift_enter'), does: t('keys_favorite') },
  { keys: t('key_ctrl_enter'), does: t('keys_compare') },
  { keys: t('key_alt_a'), does: t('keys_scope') },
]

/** Those that the user may have changed, as the browser reports them. */
function useShortcuts(): readonly Key[] {
  const [shortcuts, setShortcuts] = useState<readonly Key[]>([])
  useEffect(() => {
    void browser.commands.getAll().then(
      (all) =>
        setShortcuts(
          all.flatMap(({ name, shortcut, description }) =>
            shortcut
              ? [{ keys: shortcut, does: description || (name === '_execute_action' ? t('keys_popup') : '') }]
              : [],
          ),
        ),
      () => undefined,
    )
  }, [])
  return shortcuts
}

interface ListProps {
  readonly title: string
  readonly keys: readonly Key[]
}

function KeyList({ title, keys }: ListProps) {
  if (keys.length === 0) return null
  return (
    <section>
      <h2 class="small quiet">{title}</h2>
      <dl class="key-list">
        {keys.map((one) => (
          <div key={one.keys}>
            <dt>
              <kbd class="key">{one.keys}</kbd>
            </dt>
            <dd>{one.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** All keys of the popup, over it. */
export function KeysSheet({ onBack }: { readonly onBack: () => void }) {
  const shortcuts = useShortcuts()
  return (
    <Sheet label={t('keys_title')} onBack={onBack}>
      <SheetHead title={t('keys_title')} back={t('popup_back')} onBack={onBack} />
      <div class="sheet-body keys-body stack">
        <KeyList title={t('keys_everywhere')} keys={everywhere()} />
        <KeyList title={t('keys_in_services')} keys={inServices()} />
        <p>{t('keys_place')}</p>
        <KeyList title={t('keys_anywhere')} keys={shortcuts} />
      </div>
    </Sheet>
  )
}
