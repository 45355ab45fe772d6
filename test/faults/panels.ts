import type { ServerTraits } from '../../lib/panel-api/http'
import type { WriteGroups } from '../../lib/panel-api/spare-connections'
import { isFailure, type Sent, type Transport } from '../../lib/panel-api/transport'
import type { Panel } from '../../lib/panels/panel'
import { type Browser, newBrowser } from './browser'
import { deliver } from './deliver'
import { openingOf } from './line'
import { newServer, type Server } from './server'
import type { Fate } from './worker-run'
import type { Worker } from './workers'
import { came, say, type World } from './world'

/* Panels over the simulated one, on a line on which everything goes wrong. */

/** What a run of the worker sends with. */
export interface Sender {
  readonly life: Fate
  readonly worker: Worker
  readonly groups: WriteGroups
  readonly onFinding: (panelId: string, finding: ServerTraits) => void
}

export interface Panels {
  readonly servers: readonly [Server, ...Server[]]
  /** The keys of the connected accounts. */
  readonly keys: Map<string, string>
  readonly serverOf: (panelId: string) => Server | undefined
  readonly browser: Browser
  readonly transport: (panel: Pick<Panel, 'id' | 'url' | keyof ServerTraits>, sender: Sender) => Transport
}

export function newPanels(world: World): Panels {
  const { dice } = world
  const browser = newBrowser(world)
  const ids = Array.from({ length: dice.pick([1, 1, 2, 3]) }, (_, at) => `panel-${world.seed}-${at + 1}`)
  const servers = ids.map((id, at) => newServer(world.seed * 7 + at, id, world)) as [Server, ...Server[]]
  for (const { id, line } of servers) {
    const { protocol, closes, weather } = line
    say(world, `${id} speaks ${protocol}${closes ? '' : ', keeps its connections'}; the line is ${weather}`)
  }
  const serverOf = (panelId: string) => servers.find(({ accounts }) => accounts.has(panelId))

  function transport(
    { id, url, ...traits }: Pick<Panel, 'id' | 'url' | keyof ServerTraits>,
    { life, worker, groups, onFinding }: Sender,
  ): Transport {
    const server = servers.find(({ row }) => row.url === url)
    if (!server) throw new Error(`No panel ${url}`)
    // One that is being connected again has another id.
    server.accounts.add(id)
    const { line } = server
    const host = {
      protocol: () => line.protocol,
      closes: () => line.closes,
      open: () => openingOf(line, world),
      serve: (carried: Parameters<typeof deliver>[1]) => deliver(server, carried, id, life),
    }
    const options = { traits, groups, onFinding: (finding: ServerTraits) => onFinding(id, finding) }
    const http = worker.httpTransport(url, options, browser.http(host, life))
    const noted = async (way: string, sending: Promise<Sent>) => {
      const sent = await sending
      const isHeldBack = isFailure(sent) && (sent.failure === 'settling' || sent.failure === 'unsent')
      if (isHeldBack) {
        say(world, `   a ${way} to ${server.id} does not leave: ${sent.failure}`)
        came(world, sent.failure)
      }
      return sent
    }
    return {
      read: http.read,
      rehearse: (...given) => noted('rehearsal', http.rehearse(...given)),
      write: (...given) => noted('write', http.write(...given)),
    }
  }

  const keys = new Map(servers.map(({ id, key }) => [id, key]))
  return { servers, keys, serverOf, browser, transport }
}
