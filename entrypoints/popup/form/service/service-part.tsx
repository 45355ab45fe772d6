import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Panel } from '../../../../lib/panels/panel'
import type { LinkState } from '../link/use-link'
import { useOtherCatalogs } from '../picker/use-other-catalogs'
import { useRecentServices } from '../picker/use-recent-services'
import type { Change } from '../use-draft'
import { GoneService } from './gone-service'
import { ServiceField } from './service-field'
import { UnknownType } from './unknown-type'
import type { CatalogView } from './use-catalog'

interface Props {
  readonly draft: Draft
  readonly form: ReadForm
  readonly panel: Panel
  readonly panels: readonly Panel[]
  readonly catalog: CatalogView
  readonly link: LinkState
  /** Whether to explain, beside a chosen service too, why the services could not be fetched. */
  readonly showsTrouble: boolean
  readonly error: string | undefined
  readonly change: Change
}

/** Everything about the service: the chosen one or the search for one, and what became of it. */
export function ServicePart(props: Props) {
  const { draft, form, panel, panels, catalog, link, showsTrouble, error, change } = props
  const { recognized } = link.view
  const used = useRecentServices(recognized, draft.panelId, catalog.isFullWanted)
  const others = useOtherCatalogs(panels, panel, catalog, used.recent)
  const field = (
    <ServiceField
      draft={draft}
      service={form.service}
      catalog={catalog}
      others={others}
      panel={panel}
      panels={panels}
      showsTrouble={showsTrouble}
      error={error}
      target={recognized}
      recent={used}
      change={change}
    />
  )
  const { problem } = form.problems.service ?? {}
  if (problem === 'service-gone') {
    // The closest ones are known once all services have been read.
    if (!catalog.full) return null
    return (
      <GoneService
        draft={draft}
        memory={link.memory}
        catalog={catalog.full}
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
          typeName={form.service.type}
          panel={panel}
          onChooseAnother={() => change({ serviceId: '' })}
        />
      )}
    </>
  )
}
