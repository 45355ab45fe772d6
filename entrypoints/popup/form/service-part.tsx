import type { Draft } from '../../../lib/orders/form/draft'
import type { ReadForm } from '../../../lib/orders/form/order-form'
import type { Panel } from '../../../lib/panels/panel'
import { GoneService } from './gone-service'
import { Presets } from './presets'
import { ServiceField } from './service-field'
import { UnknownType } from './unknown-type'
import type { CatalogueView } from './use-catalogue'
import type { Change } from './use-draft'
import type { LinkState } from './use-link'
import { useUsed } from './use-used'

interface Props {
  readonly draft: Draft
  readonly form: ReadForm
  readonly panel: Panel
  readonly panels: readonly Panel[]
  readonly catalogue: CatalogueView
  readonly link: LinkState
  /** Whether to say, beside a chosen service too, why the services could not be fetched. */
  readonly isToldTrouble: boolean
  readonly error: string | undefined
  readonly change: Change
}

/** All that has to do with the service: presets, the one chosen or the search for one, and what became of it. */
export function ServicePart(props: Props) {
  const { draft, form, panel, panels, catalogue, link, isToldTrouble, error, change } = props
  const { recognised } = link.view
  const used = useUsed(recognised, catalogue.isWholeWanted)
  const field = (
    <>
      {!form.service && (
        <Presets draftId={draft.id} recognised={recognised} panels={panels} change={change} />
      )}
      <ServiceField
        draft={draft}
        service={form.service}
        catalogue={catalogue}
        panel={panel}
        isToldTrouble={isToldTrouble}
        error={error}
        target={recognised}
        used={used}
        change={change}
      />
    </>
  )
  const { problem } = form.problems.service ?? {}
  if (problem === 'service-gone') {
    // What comes nearest is known once all services have been read.
    if (!catalogue.whole) return null
    return (
      <GoneService
        draft={draft}
        memory={link.memory}
        catalogue={catalogue.whole}
        currency={panel.balance.currency}
        change={change}
      >
        {field}
      </GoneService>
    )
  }
  return (
    <>
      {field}
      {form.service && problem === 'service-type' && (
        <UnknownType
          words={form.service.type}
          panel={panel}
          onChooseAnother={() => change({ serviceId: '' })}
        />
      )}
    </>
  )
}
