import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { t } from '../../lib/i18n'
import { Working } from './connect/connect-progress'

type Phase = { readonly is: 'idle' | 'failed' } | { readonly is: 'busy' | 'done'; readonly text: string }

/** Shows a text while something is being done, then its outcome; an empty text shows nothing. */
export type TaskLine = (busy: string, job: () => Promise<string>) => Promise<void>

/** A card's status line: what it is doing, the outcome, or that it has to be tried again. */
export function useTask(): { readonly message: VNode; readonly work: TaskLine; readonly isBusy: boolean } {
  const [phase, setPhase] = useState<Phase>({ is: 'idle' })
  const work: TaskLine = async (busy, job) => {
    setPhase({ is: 'busy', text: busy })
    try {
      setPhase({ is: 'done', text: await job() })
    } catch {
      setPhase({ is: 'failed' })
    }
  }
  const message = (
    <>
      <div class="card-message" role="status">
        {phase.is === 'busy' && phase.text !== '' && <Working text={phase.text} />}
        {phase.is === 'done' && phase.text !== '' && <p class="quiet">{phase.text}</p>}
      </div>
      {phase.is === 'failed' && <Notice tone="danger" title={t('command_failed')} alert />}
    </>
  )
  return { message, work, isBusy: phase.is === 'busy' }
}
