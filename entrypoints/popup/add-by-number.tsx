import { useRef, useState } from 'preact/hooks'
import { described, Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { focusOnMount } from '../../components/panel-focus'
import { command } from '../../lib/commands/client'
import { t } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import {
  type AddTrouble,
  addTroubleText,
  checkTyped,
  readLink,
  readNumber,
  type TypedProblems,
} from './add-text'
import { Header } from './header'
import { goHome } from './navigation'
import { NumberField } from './number-field'
import { panelButton } from './panel-button'
import { PanelOptions } from './panel-options'
import { go, route } from './route'

interface Props {
  readonly panels: readonly Panel[]
  /** The account that the popup shows. */
  readonly panelId: string | undefined
}

/** Adds an order that was placed elsewhere: it is fetched from the panel by its number and added to the ledger. */
export function AddByNumber({ panels, panelId: shown }: Props) {
  const [panelId, setPanelId] = useState(shown ?? panels[0]?.id ?? '')
  const [number, setNumber] = useState('')
  const [link, setLink] = useState('')
  const [problems, setProblems] = useState<TypedProblems>({})
  const [trouble, setTrouble] = useState<AddTrouble>()
  const [isBusy, setBusy] = useState(false)
  const isSending = useRef(false)
  const panel = panels.find(({ id }) => id === panelId)

  async function add(event: Event) {
    event.preventDefault()
    if (isSending.current) return
    const found = checkTyped(number, link)
    setProblems(found)
    setTrouble(undefined)
    const wrong = found.number ? 'add-number' : found.link ? 'add-link' : undefined
    if (wrong) {
      document.getElementById(wrong)?.focus()
      return
    }
    isSending.current = true
    setBusy(true)
    try {
      const reply = await command('addByNumber', {
        panelId,
        panelOrderId: readNumber(number),
        link: readLink(link),
      })
      if ('orderId' in reply) {
        if (route.value?.view === 'add-by-number')
          go({ view: 'order', orderId: reply.orderId, found: reply.kind })
        return
      }
      setTrouble(addTroubleText(reply, panel?.name ?? ''))
    } catch {
      setTrouble({ title: t('command_failed') })
    }
    isSending.current = false
    setBusy(false)
  }

  return (
    <>
      <Header title={t('add_title')} onBack={goHome} />
      <main class="page">
        <form class="stack" noValidate onSubmit={(event) => void add(event)}>
          <p class="quiet">{t('add_text')}</p>
          {panels.length > 1 && (
            <div class="field">
              <label for="add-panel">{t('panel')}</label>
              <select
                id="add-panel"
                value={panelId}
                onChange={({ currentTarget }) => {
                  setPanelId(currentTarget.value)
                  setTrouble(undefined)
                }}
              >
                <PanelOptions panels={panels} />
              </select>
            </div>
          )}
          <NumberField
            id="add-number"
            label={t('add_number')}
            hint={t('add_number_hint')}
            error={problems.number}
            value={number}
            onInput={(typed) => {
              setNumber(typed)
              setProblems({ ...problems, number: undefined })
            }}
            inputRef={focusOnMount}
          />
          <Field id="add-link" label={t('add_link')} hint={t('add_link_hint')} error={problems.link}>
            <input
              {...described('add-link', problems.link)}
              type="url"
              inputMode="url"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              value={link}
              onInput={({ currentTarget }) => {
                setLink(currentTarget.value)
                setProblems({ ...problems, link: undefined })
              }}
            />
          </Field>
          {trouble && (
            <Notice
              tone="warn"
              title={trouble.title}
              quote={trouble.quote}
              actions={[panel && panelButton(trouble.action, panel)]}
              alert
            >
              {trouble.text && <p>{trouble.text}</p>}
            </Notice>
          )}
          <button type="submit" class="button primary wide" disabled={isBusy}>
            {t(isBusy ? 'add_asking' : 'add_submit')}
          </button>
        </form>
      </main>
    </>
  )
}
