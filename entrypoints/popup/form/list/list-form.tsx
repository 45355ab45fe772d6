import { useRef } from 'preact/hooks'
import { Notice } from '../../../../components/notice'
import { formatAmount } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import { targetKindOf } from '../../../../lib/links/target-kind'
import { readForm } from '../../../../lib/orders/form/order-form'
import type { Prefill } from '../../../../lib/orders/form/prefill'
import type { Panel } from '../../../../lib/panels/panel'
import { isUnprotected } from '../../../../lib/panels/protection'
import { ChargeBar } from '../charge/charge-bar'
import { useDearer } from '../charge/use-dearer'
import { gravest } from '../confirm/amber'
import { AmberLine } from '../confirm/amber-line'
import { LimitGate } from '../confirm/limit-gate'
import { useSteadySum } from '../confirm/use-steady-sum'
import { TypeFields } from '../fields/type-fields'
import { FIRST_FIELD, focusIn, useNextField } from '../fields/use-next-field'
import { intoView } from '../into-view'
import { useLink } from '../link/use-link'
import { FormHead } from '../presets/form-head'
import { ServicePart } from '../service/service-part'
import { useCatalog } from '../service/use-catalog'
import { useMismatch } from '../service/use-mismatch'
import { useAccount } from '../use-account'
import { useDraft } from '../use-draft'
import { useErrors } from '../use-errors'
import { usePrefill } from '../use-prefill'
import { ListField } from './list-field'
import { sumForm } from './sum-form'
import { useList } from './use-list'
import { useStartList } from './use-start-list'

interface Props {
  readonly prefill: Prefill
  readonly panels: readonly Panel[]
}

/** One service for many links: each becomes an order of its own, and all are confirmed at once. */
export function ListForm({ prefill, panels }: Props) {
  const [draft, change] = useDraft(prefill.draft)
  const panel = useAccount(draft, panels, change)
  const catalog = useCatalog(draft.panelId, draft.serviceId)
  const text = draft.links ?? ''
  const original = useRef(false)
  const list = useList(text, draft.panelId, original.current)
  // What is known of a link is asked of the first one.
  const seen = { ...draft, link: list.taken[0]?.link ?? '' }
  const link = useLink(seen, change)
  original.current = link.memory?.linkForm === 'original'
  const { recognized } = link.view
  const choices = usePrefill(prefill, draft, recognized, panels, change)
  const currency = panel?.balance.currency ?? ''
  const each = readForm(seen, catalog.services, undefined)
  const form = sumForm(each, list.taken.length, panel?.balance.amount)
  const starting = useStartList(draft, each, list.taken, currency)
  const element = useRef<HTMLFormElement>(null)
  const isRead = useRef(false)
  isRead.current ||= draft.serviceId === '' || catalog.catalog !== undefined
  const errors = useErrors(form, currency, prefill)
  useNextField(element, {
    isShown: isRead.current,
    hasService: form.service !== undefined,
    isLinkNext: text === '',
    isRefused: false,
  })
  const mismatch = useMismatch(form.service, recognized, () => focusIn(element.current, FIRST_FIELD))
  const dearer = useDearer(form.service, currency, link.memory, starting.isSending)
  const label =
    form.charge === undefined
      ? t('list_place_none')
      : tCount('list_place', list.taken.length, { amount: formatAmount(form.charge, currency) })
  const keys = useSteadySum(form.fields && JSON.stringify([label, form.fields, draft.panelId]))

  function submit(event: Event) {
    event.preventDefault()
    errors.setTried(true)
    const missing = form.fields ? starting.confirm() : '[aria-invalid="true"]'
    if (missing) requestAnimationFrame(() => focusIn(element.current, missing))
  }

  const head = (
    <FormHead
      title={t('list_title')}
      draftId={draft.id}
      page={draft.page}
      recognized={recognized}
      panels={panels}
      choices={choices}
      change={change}
    />
  )
  if (!isRead.current) return <>{head}</>
  const amber = gravest([mismatch, dearer])
  return (
    <>
      {head}
      <form class="order-form" ref={element} onSubmit={submit} {...keys} noValidate>
        <main class="page stack" inert={starting.isSending}>
          {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
          <ListField
            text={text}
            list={list}
            error={errors.at('link')}
            onText={(links) => change({ links })}
            onBlur={() => errors.touch('link')}
          />
          {panel && (
            <ServicePart
              draft={draft}
              form={form}
              panel={panel}
              panels={panels}
              catalog={catalog}
              link={link}
              showsTrouble={false}
              error={errors.at('service')}
              change={change}
            />
          )}
          <AmberLine amber={amber} />
          <TypeFields
            draft={draft}
            form={{ ...form, shownFields: form.shownFields.filter(({ name }) => name !== 'link') }}
            targetKind={recognized && targetKindOf(recognized)}
            errorAt={errors.at}
            change={change}
            touch={errors.touch}
          />
          <p class="small quiet">{t('list_pace')}</p>
          {starting.reason && starting.reason.why !== 'limit' && (
            <div ref={intoView}>
              <Notice tone="warn" title={t('list_not_started')} alert>
                <p>{t(REASONS[starting.reason.why])}</p>
              </Notice>
            </div>
          )}
          {starting.limit && (
            <LimitGate
              limit={starting.limit}
              currency={currency}
              typed={starting.typed}
              onTyped={starting.setTyped}
              isWrong={starting.isTypedWrong}
            />
          )}
          {panel && isUnprotected(panel) && (
            <p class="small quiet" id="place-twice">
              {t('place_twice')}
            </p>
          )}
        </main>
        {panel && (
          <ChargeBar
            form={form}
            panel={panel}
            isSending={starting.isSending}
            isBlocked={starting.isBlocked}
            label={label}
            warning={amber?.at === 'button' ? amber.text : undefined}
          />
        )}
      </form>
    </>
  )
}

const REASONS = {
  'already-confirmed': 'list_confirmed_elsewhere',
  gone: 'list_account_gone',
  'not-stored': 'not_stored_text',
  background: 'list_no_answer',
} as const
