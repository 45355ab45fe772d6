import type { Reply } from '../../lib/panel-api/answer'
import { type PanelClient, panelClient } from '../../lib/panel-api/client'
import type { Failure } from '../../lib/panel-api/model'

export const KEY = '0123456789abcdef0123456789abcdef'

/** A client whose panel gives one answer to everything, and the forms that it was sent. */
export function clientOf(
  answer: string | (Reply | Failure),
  key = KEY,
): PanelClient & { readonly forms: URLSearchParams[]; readonly ways: string[] } {
  const forms: URLSearchParams[] = []
  const ways: string[] = []
  const send = (way: string) => async (form: URLSearchParams) => {
    forms.push(form)
    ways.push(way)
    return typeof answer === 'string' ? { status: 200, text: answer } : answer
  }
  return { ...panelClient({ key, transport: { read: send('read'), write: send('write') } }), forms, ways }
}

export const FIELDS = { service: '1', link: 'https://video.example/1', quantity: '50' } as const
