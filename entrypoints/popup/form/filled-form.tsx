import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { command } from '../../../lib/commands/client'
import { formatIn } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Target } from '../../../lib/links/targets'
import { type FormField, isQuiet, readForm } from '../../../lib/orders/form/order-form'
import type { Prefill } from '../../../lib/orders/form/prefill'
import { FIELD_NAMES } from '../../../lib/panel-api/field-names'
import type { Panel } from '../../../lib/panels/panel'
import { ChargeBar } from './charge-bar'
import { intoView } from './into-view'
import { LinkField } from './link-field'
import { PanelField } from './panel-field'
import { PrefillLine } from './prefill-line'
import { problemWords } from './problem-words'
import { refusalButton } from './refusal-buttons'
import { Refused } from './refused'
import { SavePreset } from './save-preset'
import { ServicePart } from './service-part'
import { TypeFields } from './type-fields'
import { useCatalogue } from './use-catalogue'
import { useConfirming } from './use-confirming'
import { useDraft } from './use-draft'
import { useLink } from './use-link'
import { usePrefill } from './use-prefill'
import { useStillFocus } from './use-still-focus'
import { Warnings, warningLine } from './warnings'

interface Props {
  readonly prefill: Prefill
  readonly panels: readonly Panel[]
}

const focusIn = (form: HTMLFormElement | null, selector: string, options?: FocusOptions) =>
  form?.querySelector<HTMLElement>(selector)?.focus(options)

/** Fields that an order before filled in; what does not fit them any more is told at once. */
const filledBy = ({ draft, like }: Prefill): readonly FormField[] =>
  like ? FIELD_NAMES.filter((name) => name !== 'link' && draft[name] !== '') : []

export function FilledForm({ prefill, panels }: Props) {
  const [draft, change] = useDraft(prefill.draft)
  const link = useLink(draft, change)
  const choices = usePrefill(prefill, draft, link.view.recognised, panels, change)
  const panel = panels.find(({ id }) => id === draft.panelId)
  const catalogue = useCatalogue(draft.panelId, draft.serviceId)
  const form = readForm(draft, catalogue.services, panel?.balance.amount)
  const currency = panel?.balance.currency ?? ''
  const confirming = useConfirming(draft, form, currency, catalogue.catalogue?.at, link.view)
  const { isSending, settling, notice, asked } = confirming
  const [touched, setTouched] = useState(() => filledBy(prefill))
  const [isTried, setTried] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const isRead = useRef(false)
  const wasEmpty = useRef(false)

  const hasService = form.service !== undefined
  const isRefused = useRef(draft.refusal !== undefined)
  useEffect(() => {
    // What the panel refused stands at the top and is read first.
    if (hasService && !isRefused.current) {
      // A form that opens filled in is looked at from its top; from a list of services the way leads on.
      const preventScroll = !wasEmpty.current
      focusIn(element.current, '.type-fields :is(input, textarea, select)', { preventScroll })
    }
    wasEmpty.current ||= isRead.current && !hasService
    isRefused.current &&= !hasService
  }, [hasService])

  useEffect(() => {
    // What stands beside the button is money: it is asked for anew whenever the form opens.
    if (draft.panelId !== '') void command('refreshPanel', { id: draft.panelId }).catch(() => undefined)
  }, [draft.panelId])

  useStillFocus(isSending)

  const touch = (field: FormField) => setTouched((fields) => [...fields, field])

  // A field left empty is not scolded until the person tries to order; what was typed wrong is told at once.
  function errorAt(field: FormField): string | undefined {
    const problem = form.problems[field]
    if (!problem) return undefined
    const isDue =
      isTried ||
      field === 'charge' ||
      problem.problem === 'service-gone' ||
      (touched.includes(field) && !isQuiet(problem))
    return isDue ? problemWords(problem, currency) : undefined
  }

  function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    const missing = form.fields ? confirming.confirm() : '[aria-invalid="true"]'
    if (missing) requestAnimationFrame(() => focusIn(element.current, missing))
  }

  function setQuantity(quantity: string) {
    change({ quantity })
    focusIn(element.current, '#quantity')
  }

  function offer(target: Target) {
    choices.leave(target.recognised)
    link.choose(target)
  }

  const isGone = form.problems.service?.problem === 'service-gone'
  const isUnknown = form.problems.service?.problem === 'service-type'
  // With a service chosen, price and button are there from the first moment that anything is.
  isRead.current ||= draft.serviceId === '' || catalogue.catalogue !== undefined
  if (!isRead.current) return null
  const wantsLink = form.type ? form.asked.some(({ name }) => name === 'link') : !isUnknown
  return (
    <form class="order-form" ref={element} onSubmit={submit} noValidate>
      <main class="page stack" inert={isSending}>
        {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
        {draft.refusal && panel && (
          <div ref={intoView}>
            <Refused
              refusal={{ ...draft.refusal, at: draft.createdAt }}
              form={form}
              panel={panel}
              catalogue={catalogue}
              setQuantity={setQuantity}
            />
          </div>
        )}
        {!isGone && <PrefillLine {...choices} />}
        {wantsLink && (
          <LinkField
            draft={draft}
            link={link}
            error={errorAt('link')}
            onBlur={() => touch('link')}
            onOffer={offer}
          />
        )}
        {(panels.length > 1 || !panel) && <PanelField draft={draft} panels={panels} change={change} />}
        {panel && (
          <ServicePart
            draft={draft}
            form={form}
            panel={panel}
            panels={panels}
            catalogue={catalogue}
            link={link}
            isToldTrouble={draft.refusal !== undefined || notice !== undefined}
            error={errorAt('service')}
            change={change}
          />
        )}
        <TypeFields draft={draft} form={form} errorAt={errorAt} change={change} touch={touch} />
        {hasService && !isUnknown && <SavePreset draft={draft} />}
        {settling.pauseMs !== undefined && (
          <div ref={intoView}>
            <Notice
              tone="warn"
              title={t('failure_settling')}
              actions={[{ label: t('settling_stop'), run: settling.stop }]}
              alert
            >
              <p>{t('settling_waiting', { when: formatIn(settling.pauseMs) })}</p>
            </Notice>
          </div>
        )}
        {notice && panel && settling.pauseMs === undefined && (
          <div ref={intoView}>
            <Notice
              tone="warn"
              title={notice.title}
              quote={notice.quote}
              actions={[refusalButton(notice.action, { form, panel, catalogue, setQuantity })]}
              alert
            >
              <p>{notice.text}</p>
            </Notice>
          </div>
        )}
        <Warnings checks={confirming.checks} asked={asked} />
      </main>
      {panel && (
        <ChargeBar
          form={form}
          panel={panel}
          error={errorAt('charge')}
          isSending={isSending}
          isWaiting={settling.pauseMs !== undefined}
          asked={asked}
          warning={warningLine(confirming.checks, asked)}
          gate={confirming}
        />
      )}
    </form>
  )
}
