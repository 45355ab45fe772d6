import { useEffect, useRef, useState } from 'preact/hooks'
import { answerWords } from '../../../components/answer-words'
import { Notice } from '../../../components/notice'
import { command } from '../../../lib/command'
import { t } from '../../../lib/i18n'
import type { Draft } from '../../../lib/orders/draft'
import { type FormField, readForm } from '../../../lib/orders/order-form'
import type { Panel } from '../../../lib/panels/panel'
import { ChargeBar } from './charge-bar'
import { LinkField } from './link-field'
import { PanelField } from './panel-field'
import { problemWords } from './problem-words'
import { QuantityFields } from './quantity-fields'
import { ServiceField } from './service-field'
import { useCatalogue } from './use-catalogue'
import { useDraft } from './use-draft'
import { usePlacing } from './use-placing'

interface Props {
  readonly stored: Draft
  readonly panels: readonly Panel[]
}

export function FilledForm({ stored, panels }: Props) {
  const [draft, change] = useDraft(stored)
  const panel = panels.find(({ id }) => id === draft.panelId)
  const catalogue = useCatalogue(draft.panelId)
  const form = readForm(draft, catalogue.services, panel?.balance.amount)
  const currency = panel?.balance.currency ?? ''
  const { placing, place } = usePlacing(draft, form, currency)
  const [touched, setTouched] = useState<readonly FormField[]>([])
  const [isTried, setTried] = useState(false)
  const element = useRef<HTMLFormElement>(null)

  const hasService = form.service !== undefined
  useEffect(() => {
    if (hasService) element.current?.querySelector<HTMLElement>('#quantity, #comments')?.focus()
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
    const isQuiet = ['empty', 'service-missing', 'comments-missing', 'link-empty'].includes(problem.problem)
    const isDue =
      isTried ||
      field === 'charge' ||
      (touched.includes(field) && !isQuiet) ||
      problem.problem === 'service-gone' ||
      problem.problem === 'service-type'
    return isDue ? problemWords(problem, currency) : undefined
  }

  function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (form.fields) void place()
    else
      requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
  }

  const refusal = draft.refusal && answerWords(draft.refusal)
  return (
    <form class="order-form" ref={element} onSubmit={submit} noValidate>
      <main class="page stack">
        {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
        {refusal && (
          <Notice tone="danger" title={refusal.title} quote={refusal.quote} alert>
            <p>
              {t('refused_nothing_ordered')} {refusal.advice}
            </p>
          </Notice>
        )}
        {(panels.length > 1 || !panel) && <PanelField draft={draft} panels={panels} change={change} />}
        {panel && (
          <ServiceField
            draft={draft}
            service={form.service}
            catalogue={catalogue}
            currency={currency}
            error={errorAt('service')}
            change={change}
          />
        )}
        <LinkField draft={draft} error={errorAt('link')} change={change} onBlur={() => touch('link')} />
        <QuantityFields draft={draft} form={form} errorAt={errorAt} change={change} touch={touch} />
        {placing.notice && (
          <Notice tone="warn" title={placing.notice.title} quote={placing.notice.quote} alert>
            <p>{placing.notice.text}</p>
          </Notice>
        )}
      </main>
      {panel && (
        <ChargeBar form={form} panel={panel} error={errorAt('charge')} isSending={placing.isSending} />
      )}
    </form>
  )
}
