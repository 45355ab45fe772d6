import type { Reply } from '../../lib/panel-api/answer'
import { type ClientOptions, type PanelClient, panelClient } from '../../lib/panel-api/client'
import type { Failure, Finding } from '../../lib/panel-api/model'

export const KEY = '0123456789abcdef0123456789abcdef'

export type Said = string | Reply | Failure

export interface Asked {
  readonly forms: URLSearchParams[]
  readonly ways: string[]
}

/** A client whose panel answers each form as told, and the forms that it was sent. */
export function clientWith(
  answer: (form: URLSearchParams) => Said,
  options: Partial<ClientOptions> = {},
): Asked & { readonly client: PanelClient; readonly lessons: readonly Finding[] } {
  const forms: URLSearchParams[] = []
  const ways: string[] = []
  const lessons: Finding[] = []
  const send = (way: string) => async (form: URLSearchParams) => {
    forms.push(form)
    ways.push(way)
    const said = answer(form)
    return typeof said === 'string' ? { status: 200, text: said } : said
  }
  const transport = { read: send('read'), rehearse: send('rehearse'), write: send('write') }
  const onFinding = (finding: Finding) => lessons.push(finding)
  return { client: panelClient({ key: KEY, transport, onFinding, ...options }), lessons, forms, ways }
}

/** A client whose panel gives one answer to everything, and the forms that it was sent. */
export function clientOf(answer: Said, key = KEY): PanelClient & Asked {
  const { client, forms, ways } = clientWith(() => answer, { key })
  // Not spread: what the client learns shows in a getter.
  return Object.assign(client, { forms, ways })
}

export const FIELDS = { service: '1', link: 'https://video.example/1', quantity: '50' } as const
