import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Notice } from '../../../../components/notice'
import { priceText } from '../../../../components/price-text'
import { useLive } from '../../../../lib/browser/live'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import { lastKnown } from '../../../../lib/catalog/last-known'
import { readSetting } from '../../../../lib/db/settings'
import { t } from '../../../../lib/i18n'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { Favorite } from '../../../../lib/saved/choices'
import type { LinkState } from '../link/use-link'
import { forgetText } from '../picker/kept-search'
import type { Change } from '../use-draft'
import { useNameReader } from './use-name-reader'

/**
 * What is left of a service that is not listed any more: in a preset, among the favorites, in the recorded changes, in
 * the last order.
 * @returns `null` if nothing is, `undefined` until it is known
 */
function useRemains({ panelId, serviceId }: Draft, memory: LinkState['memory']): Favorite | null | undefined {
  const read = useLive(
    async (database) => {
      const [presets = [], favorites = [], dropped] = await Promise.all([
        readSetting(database, 'presets'),
        readSetting(database, 'favorites'),
        lastKnown(database, panelId, serviceId),
      ])
      const kept = [...presets.map(({ service }) => service), ...favorites]
      return { kept: kept.find((one) => one.panelId === panelId && one.serviceId === serviceId), dropped }
    },
    ['choices', 'catalogs'],
    `${panelId} ${serviceId}`,
  )
  return useMemo(() => {
    if (!read || memory === undefined) return undefined
    const last = read.dropped ?? memory?.service
    if (read.kept || !last) return read.kept ?? null
    const { name, category, type, rate } = last
    return { panelId, serviceId, name, category, type, rate }
  }, [read, memory, panelId, serviceId])
}

interface Props {
  readonly draft: Draft
  readonly memory: LinkState['memory']
  readonly catalog: CatalogRecord
  readonly currency: string
  readonly change: Change
  /** Shown instead if nothing is known about the service. */
  readonly children: VNode
}

/** The chosen service is not listed any more: says which one it was and offers the closest ones. */
export function GoneService({ draft, memory, catalog, currency, change, children }: Props) {
  const remains = useRemains(draft, memory)
  const reader = useNameReader(Boolean(remains))
  const nearest = useMemo(
    () => (remains ? reader?.nearestServicesIn(catalog, remains) : undefined),
    [reader, remains, catalog],
  )
  if (remains === null) return children
  if (!remains || !nearest) return null
  const another = {
    label: t('action_choose_service'),
    run() {
      forgetText(draft.id)
      change({ serviceId: '' })
    },
  }
  return (
    <Notice tone="warn" title={t('gone_title')} actions={[another]}>
      <p class="quote" dir="auto">
        {remains.name}
      </p>
      <p>{t(nearest.length > 0 ? 'gone_nearest' : 'gone_none')}</p>
      <ul class="nearest">
        {nearest.map(({ service }) => (
          <li key={service.id}>
            <button type="button" class="link-button" onClick={() => change({ serviceId: service.id })}>
              <bdi>{service.name}</bdi>
            </button>
            <p class="small">
              <bdi>{priceText(service, currency)}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
