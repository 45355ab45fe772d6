import { httpTransport, type ServerTraits } from '../../lib/panel-api/http'
import { writeGroups } from '../../lib/panel-api/spare-connections'
import { network, type Opening, type Served } from './network'
import { sessionStore } from './session-store'

/* One panel in one browser, and the lives of the worker there. */

export const balance = new URLSearchParams({ key: 'secret', action: 'balance' })
export const order = new URLSearchParams({ key: 'secret', action: 'add' })
export const ORIGIN = 'https://panel.example'
export const BEGAN = 1_700_000_000_000

export const answered: Served = { status: 200, text: '{}' }
export const cut: Served = { breaks: 'before-headers' }
export const prompt: Opening = { kind: 'prompt' }
export const reset: Opening = { kind: 'fails', after: 1 }

export interface Story {
  protocol?: 'http/1.1' | 'h2'
  canStream?: boolean
  /** How connections come about, in turn; `prompt` after that. */
  opens?: Opening[]
  serve?: (form: URLSearchParams) => Served | Promise<Served>
  closes?: () => boolean
}

export function browser(story: Story) {
  let at = BEGAN
  const heard: string[] = []
  const lessons: ServerTraits[] = []
  const net = network({
    now: () => at,
    pass: (ms) => {
      at += ms
    },
    canStream: story.canStream ?? true,
  })
  const environment = net.to({
    protocol: () => story.protocol ?? 'http/1.1',
    open: () => story.opens?.shift() ?? prompt,
    closes: () => story.closes?.() ?? true,
    serve({ form }) {
      heard.push(form.get('action') ?? '')
      at += 20
      return story.serve?.(form) ?? answered
    },
  })
  const store = sessionStore()
  /** A run of the worker. */
  const life = () => {
    const groups = writeGroups(store, () => at)
    const panel = () =>
      httpTransport(
        `${ORIGIN}/api/v2`,
        { traits: {}, onFinding: (finding) => lessons.push(finding), groups },
        environment,
      )
    return {
      panel,
      /** As an order goes: the balance, and then itself. */
      async place() {
        const transport = panel()
        const rehearsed = await transport.rehearse(balance, 1000)
        if ('kind' in rehearsed) return rehearsed
        return transport.write(order, 1000)
      },
    }
  }
  const adds = () => heard.filter((action) => action === 'add').length
  return { net, environment, heard, lessons, adds, life, store, pass: (ms: number) => (at += ms) }
}
