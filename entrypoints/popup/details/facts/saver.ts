/** `saved` is also the state of a text that no one has changed. */
export type Saving = 'saved' | 'saving' | 'failed'

export interface Saver {
  /** Takes the current text. */
  readonly change: (text: string) => void
  /** Retries a failed save. */
  readonly retry: () => void
}

/**
 * Saves a text while it is typed: immediately if no save is in flight, otherwise the latest text as soon as that is
 * done. So the latest text is never overwritten by an older one, and no more than a moment's typing is ever unsaved.
 */
export function createSaver(save: (text: string) => Promise<unknown>, tell: (saving: Saving) => void): Saver {
  let waiting: string | undefined
  let isSaving = false

  async function run(): Promise<void> {
    if (isSaving) return
    isSaving = true
    tell('saving')
    let isFailed = false
    while (waiting !== undefined && !isFailed) {
      const text: string = waiting
      waiting = undefined
      try {
        await save(text)
      } catch {
        isFailed = true
        // Text typed meanwhile is newer.
        waiting ??= text
      }
    }
    isSaving = false
    tell(isFailed ? 'failed' : 'saved')
  }

  return {
    change(text) {
      waiting = text
      void run()
    },
    retry() {
      if (waiting !== undefined) void run()
    },
  }
}
