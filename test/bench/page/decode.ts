import { panelClient } from '../../../lib/panel-api/client'
import { benchServices } from '../services'

export interface Rounds {
  /** Milliseconds of each round. */
  readonly base: readonly number[]
  readonly subject: readonly number[]
}

/** What is decoded here arrived over the network: one flat text, not the pieces of one. */
const flat = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text))

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Decodes and checks a panel's answer of 10,000 services, in turn with the bare JSON.parse of the same text. */
export async function decodeRounds(rounds: number): Promise<Rounds & { readonly bytes: number }> {
  const rows = benchServices()
  const text = flat(JSON.stringify(rows))
  const transport = {
    read: async () => ({ status: 200, text }),
    rehearse: () => Promise.reject(new Error('none')),
    write: () => Promise.reject(new Error('none')),
  }
  const client = panelClient({ key: '7d3f0c9be41a58264c0b9e17f2a6d835', transport })
  const base: number[] = []
  const subject: number[] = []

  async function parse() {
    const began = performance.now()
    const body: unknown = JSON.parse(text)
    base.push(performance.now() - began)
    if (!Array.isArray(body) || body.length !== rows.length) throw new Error('JSON.parse lost services')
  }
  async function decode() {
    const began = performance.now()
    const answer = await client.services()
    subject.push(performance.now() - began)
    const found = answer.kind === 'result' ? answer.value.services.length : 0
    if (found !== rows.length) throw new Error(`${found} of ${rows.length} services were decoded`)
  }

  for (let round = 0; round < rounds; round += 1) {
    for (const run of round % 2 === 0 ? [parse, decode] : [decode, parse]) {
      await run()
      await pause()
    }
  }
  return { base, subject, bytes: new TextEncoder().encode(text).length }
}
