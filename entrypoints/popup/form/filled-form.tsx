import { useEffect, useRef } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { command } from '../../../lib/commands/client'
import { formatIn } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { targetKindOf } from '../../../lib/links/target-kind'
import type { Target } from '../../../lib/links/targets'
import type { Draft } from '../../../lib/orders/form/draft'
import { readForm } from '../../../lib/orders/form/order-form'
import type { Prefill } from '../../../lib/orders/form/prefill'
import type { Panel } from '../../../lib/panels/panel'
import { BeforeButton } from './charge/before-button'
import { ChargeBar } from './charge/charge-bar'
import { useDearer } from './charge/use-dearer'
import { gravest } from './confirm/amber'
import { AmberLine } from './confirm/amber-line'
import { placeText } from './confirm/place-text'
import { refusalButton } from './confirm/refusal-buttons'
import { Refused } from './confirm/refused'
import { useConfirming } from './confirm/use-confirming'
import { useSteadySum } from './confirm/use-steady-sum'
import { useStillFocus } from './confirm/use-still-focus'
import { Warnings, warningLines } from './confirm/warnings'
import { TypeFields } from './fields/type-fields'
import { FIRST_FIELD, focusIn, useNextField } from './fields/use-next-field'
import { intoView } from './into-view'
import { LinkField } from './link/link-field'
import { useLink } from './link/use-link'
import { useLinkProblem } from './link/use-link-problem'
import { FormHead } from './presets/form-head'
import { SavePreset } from './presets/save-preset'
import { ServicePart } from './service/service-part'
import { useCatalog } from './service/use-catalog'
import { useMismatch } from './service/use-mismatch'
import { useAccount } from './use-account'
import { useDraft } from './use-draft'
import { useErrors } from './use-errors'
import { usePrefill } from './use-prefill'

interface Props {
  readonly prefill: Prefill
  readonly panels: readonly Panel[]
  /** All of the links that stand there are meant: the draft has become that of a list, here or on another surface. */
  readonly onList: (draft: Draft) => void
}

export function FilledForm({ prefill, panels, onList }: Props) {
  const [draft, change] = useDraft(prefill.draft)
  const isList = draft.links !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, wherever it has become one: here or on another surface
  useEffect(() => {
    if (isList) onList(draft)
  }, [isList])
  const link = useLink(draft, change)
  const choices = usePrefill(prefill, draft, link.view.recognized, panels, change)
  const panel = useAccount(draft, panels, change)
  const catalog = useCatalog(draft.panelId, draft.serviceId)
  const form = useLinkProblem(readForm(draft, catalog.services, panel?.balance.amount), link.view)
  const currency = panel?.balance.currency ?? ''
  const confirming = useConfirming(draft, form, currency, catalog.catalog?.at, link.view)
  const { isSending, settling, notice, asked } = confirming
  const errors = useErrors(form, currency, prefill)
  const element = useRef<HTMLFormElement>(null)
  const isRead = useRef(false)
  // With a service chosen, price and button are there from the first render.
  isRead.current ||= draft.serviceId === '' || catalog.catalog !== undefined

  const hasService = form.service !== undefined
  const isGone = form.problems.service?.problem === 'service-gone'
  const isUnknown = form.problems.service?.problem === 'service-type'
  const wantsLink = form.type ? form.shownFields.some(({ name }) => name === 'link') : !isUnknown
  useNextField(element, {
    isShown: isRead.current,
    hasService,
    isLinkNext: wantsLink && draft.link === '',
    isRefused: draft.refusal !== undefined,
  })

  const { recognized } = link.view
  const targetKind = recognized && targetKindOf(recognized)
  const mismatch = useMismatch(form.service, wantsLink ? link.view.recognized : undefined, () =>
    focusIn(element.current, FIRST_FIELD),
  )

  useEffect(() => {
    // Money is shown beside the button: the balance is fetched again whenever the form opens.
    if (draft.panelId !== '') void command('refreshPanel', { id: draft.panelId }).catch(() => undefined)
  }, [draft.panelId])

  // All that is agreed to stands on the button, and beyond it only what the form sends.
  const keys = useSteadySum(
    panel && form.fields && JSON.stringify([placeText(form, panel, asked), form.fields, panel.id]),
  )

  useStillFocus(isSending)
  const dearer = useDearer(form.service, currency, link.memory, isSending)

  function submit(event: Event) {
    event.preventDefault()
    errors.setTried(true)
    const missing = form.fields ? confirming.confirm() : '[aria-invalid="true"]'
    if (missing) requestAnimationFrame(() => focusIn(element.current, missing))
  }

  function setQuantity(quantity: string) {
    change({ quantity })
    focusIn(element.current, '#quantity')
  }

  function offer(target: Target) {
    choices.leave(target.recognized)
    link.choose(target)
  }

  const head = (
    <FormHead
      draftId={draft.id}
      page={draft.page}
      recognized={recognized}
      panels={panels}
      choices={isGone ? undefined : choices}
      change={change}
    />
  )
  if (!isRead.current) return <>{head}</>
  const amber = gravest([
    mismatch,
    // What the ledger knows about the target.
    ...warningLines(confirming.checks, asked),
    dearer,
  ])
  return (
    <>
      {head}
      <form class="order-form" ref={element} onSubmit={submit} {...keys} noValidate>
        <main class="page stack" inert={isSending}>
          {panel?.kind === 'demo' && <p class="demo-label">{t('demo_label')}</p>}
          {draft.refusal && panel && (
            <div ref={intoView}>
              <Refused
                refusal={{ ...draft.refusal, at: draft.createdAt }}
                form={form}
                panel={panel}
                catalog={catalog}
                setQuantity={setQuantity}
              />
            </div>
          )}
          {wantsLink && (
            <LinkField
              draft={draft}
              link={link}
              error={errors.at('link')}
              onBlur={() => errors.touch('link')}
              onOffer={offer}
              onAll={() => change({ links: link.pasted.join('\n'), link: '' })}
            />
          )}
          {panel && (
            <ServicePart
              draft={draft}
              form={form}
              panel={panel}
              panels={panels}
              catalog={catalog}
              link={link}
              showsTrouble={draft.refusal !== undefined || notice !== undefined}
              error={errors.at('service')}
              change={change}
            />
          )}
          <AmberLine amber={amber} />
          <TypeFields
            draft={draft}
            form={form}
            targetKind={targetKind}
            errorAt={errors.at}
            change={change}
            touch={errors.touch}
          />
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
                actions={[refusalButton(notice.action, { form, panel, catalog, setQuantity })]}
                alert
              >
                <p>{notice.text}</p>
              </Notice>
            </div>
          )}
          <Warnings checks={confirming.checks} asked={asked} />
          {panel && <BeforeButton form={form} panel={panel} gate={confirming} />}
          {form.service && !isUnknown && (
            <div class="preset-foot">
              <SavePreset draftId={draft.id} service={form.service} />
            </div>
          )}
        </main>
        {panel && (
          <ChargeBar
            form={form}
            panel={panel}
            isSending={isSending}
            isWaiting={settling.pauseMs !== undefined}
            isBlocked={confirming.isBlocked}
            question={asked}
            warning={amber?.at === 'button' ? amber.text : undefined}
          />
        )}
      </form>
    </>
  )
}
