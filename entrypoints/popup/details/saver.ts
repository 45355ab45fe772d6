/** `saved` is the state of a text that no one has changed, too. */
export type Saving = 'saved' | 'saving' | 'failed'

export interface Saver {
  /** Takes the text as it is now. */
  readonly change: (text: string) => void
  /** Tries again what could not be saved. */
  readonly retry: () => void
}

/**
 * Saves a text while it is typed: at once when nothing is on its way, else the latest as soon as that is through.
 * So the latest is never overtaken by an older one, and no more than a moment's typing is unsaved at any time.
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
        // What was typed meanwhile is newer.
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
