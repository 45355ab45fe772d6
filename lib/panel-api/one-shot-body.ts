/*
 * A browser repeats a POST by itself when a used connection dies before the answer. On HTTP/2 and 3, in Chromium, a
 * body that can be read only once prevents that; for HTTP/1.1 see `spare-connections.ts`.
 */

export interface OneShotBody {
  readonly init: RequestInit
  /**
   * Keeps the browser from reading the form from now on.
   * @returns whether it had read nothing of it: then not a byte was sent, nor will be
   */
  withhold(): boolean
}

/** A form as a stream that cannot be read, and therefore not sent, a second time. */
export function oneShotBody(form: URLSearchParams): OneShotBody {
  let isTaken = false
  let isWithheld = false
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (isWithheld) {
          controller.error(new TypeError('withheld'))
          return
        }
        isTaken = true
        controller.enqueue(new TextEncoder().encode(form.toString()))
        controller.close()
      },
    },
    // Without it the stream is pulled when it is created, and nothing would tell whether the form was sent.
    { highWaterMark: 0 },
  )
  const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half' }
  return {
    init,
    withhold() {
      isWithheld = true
      return !isTaken
    },
  }
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
