import type { BrowserContext, CDPSession } from '@playwright/test'
import { browserSession, poll, type Running } from './targets'

/** What runs a function in a page: one of Playwright's, or a hidden one. */
export interface Evaluates {
  evaluate<R>(run: () => R | Promise<R>): Promise<R>
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>
}

export interface HiddenPage extends Evaluates {
  /** A command of the DevTools protocol. */
  send(method: string, params: object): Promise<unknown>
}

interface Evaluated {
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: {
    readonly text: string
    readonly exception?: { readonly description?: string }
  }
}

interface Reply {
  readonly id?: number
  readonly error?: { readonly message: string }
  readonly result?: unknown
}

const pages = new WeakMap<BrowserContext, Map<string, Promise<HiddenPage>>>()

/**
 * A page with this address that is in no tab: neither a user nor the extension sees it, so it may stay from one test to the
 * next. To open a tab and close it again costs more than most of what a test does in one.
 */
export function hiddenPage(running: Running, url: string): Promise<HiddenPage> {
  const own = pages.get(running.context) ?? new Map<string, Promise<HiddenPage>>()
  pages.set(running.context, own)
  const known = own.get(url)
  if (known) return known
  const made = browserSession(running).then((session) => open(session, url, () => own.delete(url)))
  own.set(url, made)
  return made
}

async function open(session: CDPSession, url: string, onGone: () => void): Promise<HiddenPage> {
  // Playwright's types do not know of it yet.
  const wanted = { url, hidden: true }
  const { targetId } = await session.send('Target.createTarget', wanted)
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (reply: Reply) => void>()
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const reply: Reply = JSON.parse(event.message)
    if (reply.id === undefined) return
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  session.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    onGone()
    for (const reply of waiting.values()) reply({ error: { message: 'The page is gone.' } })
  })
  let last = 0
  const send = async (method: string, params: object): Promise<unknown> => {
    const id = ++last
    const message = JSON.stringify({ id, method, params })
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message })
    const { error, result } = await replied
    if (error) throw new Error(`${method} at ${url}: ${error.message}`)
    return result
  }
  const page: HiddenPage = { send, evaluate: evaluateBy(send) }
  const isLoaded = (url: string) => location.href === url && document.readyState === 'complete'
  // It begins as an empty one.
  await poll(
    `${url} is loaded`,
    async () => (await page.evaluate(isLoaded, url).catch(() => false)) || undefined,
  )
  return page
}

const evaluateBy =
  (send: HiddenPage['send']): Evaluates['evaluate'] =>
  async <R, A>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R> => {
    const { result, exceptionDetails: thrown } = (await send('Runtime.evaluate', {
      expression: `(${run})(${JSON.stringify(argument)})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as Evaluated
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
    return result?.value as R
  }
