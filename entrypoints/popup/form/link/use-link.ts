import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import { type Target, targetsOf } from '../../../../lib/links/targets'
import type { Draft } from '../../../../lib/orders/form/draft'
import { recallService, type ServiceMemory } from '../../../../lib/orders/form/service-memory'
import type { Change } from '../use-draft'
import { type LinkView, viewLink } from './link-view'

export interface LinkState {
  readonly view: LinkView
  readonly targets: readonly Target[]
  /** What the ledger knows about the chosen service: `null` if nothing, `undefined` until it has been read. */
  readonly memory: ServiceMemory | null | undefined
  /** Whether the original is used because the service was last ordered that way. */
  readonly isAsLast: boolean
  /** As typed by the user. */
  readonly type: (link: string) => void
  readonly useCleaned: () => void
  readonly useOriginal: () => void
  readonly choose: (target: Target) => void
  /** The links that were typed or pasted together, also once one of them was taken. */
  readonly pasted: readonly string[]
  readonly take: (link: string) => void
}

interface Recalled {
  readonly of: string
  readonly memory: ServiceMemory | undefined
}

/**
 * A draft's link and its other form. The form follows what the chosen service was last ordered with, as long as the
 * program filled in the link; a link that the user typed or chose stays.
 */
export function useLink({ page, link, panelId, serviceId }: Draft, change: Change): LinkState {
  const targets = useMemo(() => targetsOf(page), [page])
  const [typed, setTyped] = useState<string>()
  const [taken, setTaken] = useState<readonly string[]>([])
  const view = viewLink(link, targets, typed)
  const memory = useMemory(panelId, serviceId)
  /** The link that the program filled in last. */
  const own = useRef(view.form === 'cleaned' ? link : undefined)
  const first = useRef(memory?.of)

  const wanted = (target: Target) => (memory?.memory?.linkForm === 'original' ? target.original : target.link)

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the ledger has told about another service, not at each letter of the link
  useEffect(() => {
    if (!memory || !view.target) return
    first.current ??= memory.of
    const isOriginal = view.form === 'original'
    // The service that the form opened with has its link already.
    if (first.current === memory.of) {
      if (isOriginal && wanted(view.target) === link) own.current = link
      return
    }
    first.current = ''
    if (own.current === link && wanted(view.target) !== link) put(wanted(view.target))
  }, [memory?.of])

  function put(next: string) {
    own.current = next
    change({ link: next })
  }

  function choose(next: string) {
    own.current = undefined
    change({ link: next })
  }

  return {
    view,
    targets,
    memory: memory && (memory.memory ?? null),
    isAsLast: view.form === 'original' && memory?.memory?.linkForm === 'original',
    type: choose,
    useCleaned() {
      setTyped(view.original)
      choose(view.cleaned.link)
    },
    useOriginal: () => choose(view.original),
    choose: (target) => put(wanted(target)),
    pasted: view.found.length > 0 ? view.found : taken.includes(link) ? taken : [],
    take(one) {
      if (view.found.length > 0) setTaken(view.found)
      choose(one)
    },
  }
}

/** What the ledger knows about a service; `undefined` until it has been read for this very one. */
function useMemory(panelId: string, serviceId: string): Recalled | undefined {
  const of = `${panelId} ${serviceId}`
  const recalled = useLive<Recalled>(
    async (database) => ({
      of,
      memory: serviceId === '' ? undefined : await recallService(database, panelId, serviceId),
    }),
    ['orders'],
    of,
  )
  return recalled?.of === of ? recalled : undefined
}
