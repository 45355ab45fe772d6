import net from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/* A thread of its own, so that it can stop taking connections while the test goes on. */

/** @type {{ target: number, gate: SharedArrayBuffer }} */
const { target, gate } = workerData
const isOpen = new Int32Array(gate)
let resets = 0
/** @type {Set<net.Socket>} */
const clients = new Set()

const server = net.createServer((client) => {
  if (resets > 0) {
    resets -= 1
    client.resetAndDestroy()
    return
  }
  clients.add(client)
  client.on('close', () => clients.delete(client))
  const panel = net.connect(target, '127.0.0.1')
  /** @param {net.Socket} socket @param {net.Socket} other */
  const carry = (socket, other) => {
    socket.pipe(other)
    socket.on('error', () => other.destroy())
    socket.on('close', () => other.destroy())
  }
  carry(client, panel)
  carry(panel, client)
})

// As few as there can be: two connections that no one takes make the kernel drop what comes after.
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort?.postMessage({ port: /** @type {net.AddressInfo} */ (server.address()).port })
})

parentPort?.on('message', (/** @type {{ reset?: number, stall?: number }} */ { reset, stall }) => {
  // What is open already would be used again, and nothing would be opened.
  for (const client of clients) client.destroy()
  if (reset !== undefined) {
    resets = reset
    parentPort?.postMessage({ done: true })
  }
  if (stall !== undefined) {
    Atomics.store(isOpen, 0, 0)
    parentPort?.postMessage({ done: true })
    Atomics.wait(isOpen, 0, 0, stall)
  }
})
