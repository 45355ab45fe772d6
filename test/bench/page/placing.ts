export interface Timed {
  readonly ms: number
  readonly reply: unknown
}

/** The requests of an order, sent with nothing around them, one after the other. */
export async function askBare(url: string, forms: readonly Record<string, string>[]): Promise<Timed> {
  const began = performance.now()
  let reply = ''
  for (const form of forms) {
    const answer = await fetch(url, { method: 'POST', credentials: 'omit', body: new URLSearchParams(form) })
    reply = await answer.text()
  }
  return { ms: performance.now() - began, reply }
}

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ readonly res?: unknown } | undefined> }
}

/** A command to the background, as the extension's own pages send it, until its reply is here. */
export async function timeCommand(type: string, data: unknown): Promise<Timed> {
  const began = performance.now()
  const reply = await chrome.runtime.sendMessage({ type, data })
  return { ms: performance.now() - began, reply: reply?.res ?? reply }
}
