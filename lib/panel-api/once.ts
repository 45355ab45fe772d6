/*
 * A browser repeats a POST by itself when a used connection dies before the answer. Two things prevent it:
 * on HTTP/1.1 a `Connection: close` header (see `lib/panels/connection-rule.ts`, since `fetch` may not set it),
 * on HTTP/2 and 3 in Chromium a body that can be read only once.
 */

export interface OneUseBody {
  readonly init: RequestInit
  /** How often the browser has asked for bytes: 0 means that nothing of the form has left. */
  readonly pulls: () => number
}

/** A form as a stream that cannot be read, and so not sent, a second time. */
export function oneUseBody(form: URLSearchParams): OneUseBody {
  let pulled = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1
        controller.enqueue(new TextEncoder().encode(form.toString()))
        controller.close()
      },
    },
    // Without it the stream is pulled when it is made, and `pulls` would tell nothing.
    { highWaterMark: 0 },
  )
  const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half' }
  return { init, pulls: () => pulled }
}

/** Whether this browser sends streams as bodies (Chromium does; Firefox sends the text `[object ReadableStream]`). */
export function canStreamBodies(): boolean {
  let asked = false
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      asked = true
      return 'half' as const
    },
  }
  try {
    return !new Request('https://panel.invalid/', init).headers.has('content-type') && asked
  } catch {
    return false
  }
}
