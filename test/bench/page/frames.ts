/** Calls back once the frame that the next drawing of the page makes is painted. */
export function afterFrame(painted: () => void): void {
  requestAnimationFrame(() => {
    // Style, layout and paint follow the callbacks of a frame at once; a message comes after them.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      painted()
    }
    port2.postMessage(undefined)
  })
}
