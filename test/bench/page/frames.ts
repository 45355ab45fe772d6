/** Calls back once what the page does now is done, without waiting for a frame. */
function afterTask(done: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    done()
  }
  port2.postMessage(undefined)
}

/**
 * Calls back once the frame that the next drawing of the page makes is painted.
 * @param painted is told for how long the page had nothing to do but to wait for the screen's next beat, in milliseconds
 */
export function afterFrame(painted: (waitedMs: number) => void): void {
  let idleFrom = Number.POSITIVE_INFINITY
  afterTask(() => {
    idleFrom = performance.now()
  })
  requestAnimationFrame(() => {
    const waited = Math.max(0, performance.now() - idleFrom)
    // Style, layout and paint follow the callbacks of a frame at once; a message comes after them.
    afterTask(() => painted(waited))
  })
}

export const nextFrame = (): Promise<void> => new Promise((resolve) => afterFrame(() => resolve()))
