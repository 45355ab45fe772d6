import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** The line to a panel, on which connections come up late or not at all. Needs no rights beyond those of any program. */
export interface Line {
  readonly port: number
  /**
   * All connections are cut, and the first packet of the next one is lost: a browser tries a second one after 250 ms, and the first comes up
   * about a second later, when the packet is sent again.
   */
  loseNextOpening(): Promise<void>
  /** All connections are cut, and the next ones are reset as soon as they are open, as when a server starts again. */
  resetNext(count: number): Promise<void>
  close(): Promise<void>
}

/** Longer than any test takes to open a connection; the packet is seen to be lost before that. */
const STALL_MS = 5000
/** Time after the packet was lost for the line to be open when the second connection comes. */
const SEEN_MS = 20
/** Where the kernel counts nothing: under the 250 ms after which the second one comes. */
const BLIND_MS = 150

/** How many openings the kernel has dropped since no one took them; `undefined` where it does not tell. */
async function droppedOpenings(): Promise<number | undefined> {
  const text = await readFile('/proc/net/netstat', 'utf8').catch(() => '')
  const [names, values] = text.split('\n').filter((row) => row.startsWith('TcpExt:'))
  const at = names?.split(' ').indexOf('ListenOverflows') ?? -1
  return at < 0 ? undefined : Number(values?.split(' ')[at])
}

export async function startLine(target: number): Promise<Line> {
  const gate = new SharedArrayBuffer(4)
  const isOpen = new Int32Array(gate)
  const worker = new Worker(new URL('line-worker.mjs', import.meta.url), { workerData: { target, gate } })
  const [{ port }] = (await once(worker, 'message')) as [{ port: number }]

  async function tell(message: object): Promise<void> {
    const heard = once(worker, 'message')
    worker.postMessage(message)
    await heard
  }

  function open(): void {
    Atomics.store(isOpen, 0, 1)
    Atomics.notify(isOpen, 0)
  }

  return {
    port,
    async loseNextOpening() {
      await tell({ stall: STALL_MS })
      const fillers = [0, 1].map(() => net.connect(port, '127.0.0.1'))
      await Promise.all(fillers.map((filler) => once(filler, 'connect')))
      const before = await droppedOpenings()
      void (async () => {
        const until = Date.now() + STALL_MS
        if (before === undefined) await pause(BLIND_MS)
        else while ((await droppedOpenings()) === before && Date.now() < until) await pause(2)
        await pause(SEEN_MS)
        open()
        for (const filler of fillers) filler.destroy()
      })()
    },
    resetNext: (count) => tell({ reset: count }),
    async close() {
      open()
      await worker.terminate()
    },
  }
}
