import { fold } from '../fold'
import { benchServices } from '../services'
import { afterFrame } from './frames'
import { numberIn } from './row-number'

/* How long it takes from what the user does to the rows of the picker that it brings, painted. */

const ROWS = '#services [role=option]'
/** When nothing has changed for so long, nothing more comes of what was done. */
const QUIET_MS = 40

/** The services that the list holds: a row may add to its words later, it stays the same row. */
const shown = (): readonly string[] => [...document.querySelectorAll(ROWS)].map(numberIn)

export interface Seen {
  /** From the event to the frame with the last change of the rows; with none, to the frame after the event. */
  readonly ms: number
  readonly rows: number
  readonly changed: boolean
  readonly query: string
  /** Rows without a word that was searched for. */
  readonly wrong: readonly string[]
}

let began = 0
let painted = 0
let rows = ''
let changes = 0
let lastChange = 0

function paint(): void {
  afterFrame(() => {
    painted = performance.now()
  })
}

/** Begins again with each event of this name, and watches the rows from now on. */
export function watchRows(event: 'keydown' | 'click'): void {
  rows = shown().join()
  addEventListener(
    event,
    ({ timeStamp }) => {
      began = timeStamp
      changes = 0
      lastChange = performance.now()
      paint()
    },
    true,
  )
  new MutationObserver(() => {
    const now = shown().join()
    if (now === rows) return
    rows = now
    changes += 1
    lastChange = performance.now()
    paint()
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** A field in the same page that does nothing with what is typed: what the browser and the machine take for a key. */
export function focusBareField(): void {
  const field = document.querySelector<HTMLElement>('#bare-field') ?? document.createElement('input')
  field.id = 'bare-field'
  field.style.position = 'fixed'
  // Beneath a modal dialog nothing takes the focus.
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(field)
  field.focus()
}

export const focusSearch = (): void => document.querySelector<HTMLElement>('#service')?.focus()

/** What came of the last event, once nothing more comes of it. */
export async function seenRows(): Promise<Seen> {
  while (painted < lastChange || performance.now() - lastChange < QUIET_MS) {
    // By the clock alone: frames asked for here would let the next event's frame wait for the screen's beat.
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const query = document.querySelector<HTMLInputElement>('#service')?.value ?? ''
  const ids = shown()
  return { ms: painted - began, rows: ids.length, changed: changes > 0, query, wrong: wrongFor(query, ids) }
}

let texts: ReadonlyMap<string, string> | undefined

function wrongFor(query: string, ids: readonly string[]): readonly string[] {
  texts ??= new Map(
    benchServices().map(({ service, name, category }) => [
      String(service),
      fold(`${service} ${name} ${category}`),
    ]),
  )
  const words = fold(query).split(' ').filter(Boolean)
  return ids.filter((id) => !words.every((word) => texts?.get(id)?.includes(word)))
}
