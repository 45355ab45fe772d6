import { command } from '../../../lib/commands/client'
import type { DraftInput } from '../../../lib/orders/form/draft'
import { followRule, type Typed } from './follow-rule'

type Name = keyof DraftInput

export interface SharedDraft {
  /** Stores a change that was made here, and tells the other surfaces. */
  readonly change: (input: DraftInput, values: Partial<DraftInput>) => void
  readonly close: () => void
}

/** What surfaces tell each other: that one has opened, or what was changed in it. */
type Told = 'opened' | Typed

/**
 * A draft on this surface, beside the same draft on others.
 * @param follow given what was changed on another one
 */
export function shareDraft(id: string, follow: (values: Partial<DraftInput>) => void): SharedDraft {
  const rule = followRule(crypto.randomUUID())
  // Only our own pages can post on a channel of this origin.
  const channel = new BroadcastChannel(`paneldock-draft ${id}`)
  channel.postMessage('opened' satisfies Told)
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data === 'opened') {
      rule.met()
      return
    }
    const values = rule.heard(data)
    for (const name of Object.keys(values)) unsaved.delete(name as Name)
    if (Object.keys(values).length > 0) follow(values)
  }

  /** What was changed here and may not be stored yet: it goes along with what is stored next. */
  const unsaved = new Map<Name, object>()

  async function save(input: DraftInput): Promise<void> {
    const sent = new Map(unsaved)
    await command('saveDraft', { id, input, changed: [...sent.keys()] })
    for (const [name, mark] of sent) if (unsaved.get(name) === mark) unsaved.delete(name)
  }

  return {
    change(input, values) {
      const mark = {}
      for (const name of Object.keys(values)) unsaved.set(name as Name, mark)
      channel.postMessage(rule.typed(values))
      void save(input).catch(() => undefined)
    },
    close: () => channel.close(),
  }
}
