import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { command } from '../../../lib/command'
import { t } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/draft'
import { type FormField, isQuiet, readForm } from '../../../lib/orders/order-form'
import type { Panel } from '../../../lib/panels/panel'
import { ChargeBar } from './charge-bar'
import { LinkField } from './link-field'
import { PanelField } from './panel-field'
import { problemWords } from './problem-words'
import { refusalButton } from './refusal-buttons'
import { Refused } from './refused'
import { ServiceField } from './service-field'
import { TypeFields } from './type-fields'
import { UnknownType } from './unknown-type'
import { useCatalogue } from './use-catalogue'
import { useConfirming } from './use-confirming'
import { useDraft } from './use-draft'
import { Warnings, warningLine } from './warnings'

interface Props {
  readonly stored: Draft
  readonly panels: readonly Panel[]
}

const focusIn = (form: HTMLFormElement | null, selector: string) =>
  form?.querySelector<HTMLElement>(selector)?.focus()

/** As the `ref` of what an answer brings: a long form would hide it from whoever pressed the button. */
const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' })

export function FilledForm({ stored, panels }: Props) {
  const [draft, change] = useDraft(stored)
  const panel = panels.find(({ id }) => id === draft.panelId)
  const catalogue = useCatalogue(draft.panelId)
  const form = readForm(draft, catalogue.services, panel?.balance.amount)
  const currency = panel?.balance.currency ?? ''
  const confirming = useConfirming(draft, form, currency, catalogue.catalogue?.at)
  const { isSending, notice, asked } = confirming
  const [touched, setTouched] = useState<readonly FormField[]>([])
  const [isTried, setTried] = useState(false)
  const element = useRef<HTMLFormElement>(null)

  const hasService = form.service !== undefined
  const isRefused = useRef(draft.refusal !== undefined)
  useEffect(() => {
    // What the panel refused stands at the top and is read first.
    if (hasService && !isRefused.current)
      focusIn(element.current, '.type-fields :is(input, textarea, select)')
    isRefused.current &&= !hasService
  }, [hasService])

  useEffect(() => {
    // What stands beside the button is money: it is asked for anew whenever the form opens.
    if (draft.panelId !== '') void command('refreshPanel', { id: draft.panelId }).catch(() => undefined)
  }, [draft.panelId])

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

  const isUnknown = form.problems.service?.problem === 'service-type'
  const wantsLink = form.type ? form.asked.some(({ name }) => name === 'link') : !isUnknown
  return (
    <form class="order-form" ref={element} onSubmit={submit} noValidate>
      <main class="page stack">
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
        {(panels.length > 1 || !panel) && <PanelField draft={draft} panels={panels} change={change} />}
        {panel && (
          <ServiceField
            draft={draft}
            service={form.service}
            catalogue={catalogue}
            panel={panel}
            isToldTrouble={draft.refusal !== undefined || notice !== undefined}
            error={errorAt('service')}
            change={change}
          />
        )}
        {panel && form.service && isUnknown && (
          <UnknownType
            words={form.service.type}
            panel={panel}
            onChooseAnother={() => change({ serviceId: '' })}
          />
        )}
        {wantsLink && (
          <LinkField draft={draft} error={errorAt('link')} change={change} onBlur={() => touch('link')} />
        )}
        <TypeFields draft={draft} form={form} errorAt={errorAt} change={change} touch={touch} />
        {notice && panel && (
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
          asked={asked}
          warning={warningLine(confirming.checks, asked)}
          gate={confirming}
        />
      )}
    </form>
  )
}
