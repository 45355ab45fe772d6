import { useRef, useState } from 'preact/hooks'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { Service } from '../../../../lib/panel-api/model'
import type { Panel } from '../../../../lib/panels/panel'
import { ServicePicker } from '../picker/service-picker'
import type { RecentServices } from '../picker/use-recent-services'
import type { Change } from '../use-draft'
import { CatalogTroubleNotice } from './catalog-trouble'
import { ServiceCard } from './service-card'
import type { CatalogView } from './use-catalog'

interface Props {
  readonly draft: Draft
  readonly service: Service | undefined
  readonly catalog: CatalogView
  /** The catalogs of the other accounts that are searched with it; `undefined` until they have been read. */
  readonly others: readonly CatalogRecord[] | undefined
  readonly panel: Panel
  readonly panels: readonly Panel[]
  /** Whether to explain, beside a chosen service too, why the services could not be fetched. */
  readonly showsTrouble: boolean
  readonly error: string | undefined
  /** The link's target, as far as its address tells. */
  readonly target?: Recognized | undefined
  readonly recent: RecentServices
  readonly change: Change
}

/** The chosen service, or the search for one. */
export function ServiceField(props: Props) {
  const { draft, service, catalog, others, panel, panels, showsTrouble, error, target, recent, change } =
    props
  // A form that begins without a service begins with the search for it, once it is known what for.
  const [startsOpen] = useState(draft.serviceId === '' && draft.link.trim() !== '')
  const before = useRef<Pick<Draft, 'panelId' | 'serviceId'>>(undefined)
  if (service) {
    return (
      <>
        {showsTrouble && <CatalogTroubleNotice catalog={catalog} panel={panel} />}
        <ServiceCard
          service={service}
          panelId={panel.id}
          panelName={panel.name}
          currency={panel.balance.currency}
          favorites={recent.favorites}
          onChange={() => {
            before.current = { panelId: draft.panelId, serviceId: draft.serviceId }
            change({ serviceId: '' })
          }}
        />
      </>
    )
  }
  return (
    <ServicePicker
      draftId={draft.id}
      view={catalog}
      others={others}
      panel={panel}
      panels={panels}
      target={target}
      recent={recent}
      quantity={draft.quantity}
      error={error}
      change={change}
      startsOpen={startsOpen}
      isAsked={before.current !== undefined}
      onBack={() => {
        if (before.current) change(before.current)
        before.current = undefined
      }}
      onPicked={() => {
        before.current = undefined
      }}
    />
  )
}
