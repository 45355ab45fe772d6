import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { t } from '../../lib/i18n'
import { Working } from './connect/connect-progress'

type Phase = { readonly is: 'idle' | 'failed' } | { readonly is: 'busy' | 'done'; readonly text: string }

/** Shows a text while something is done, then what came of it; an empty text shows nothing. */
export type Work = (busy: string, job: () => Promise<string>) => Promise<void>

/** A card's line that says what it is doing, what came of it, or that it has to be tried again. */
export function useWork(): { readonly message: VNode; readonly work: Work; readonly isBusy: boolean } {
  const [phase, setPhase] = useState<Phase>({ is: 'idle' })
  const work: Work = async (busy, job) => {
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
