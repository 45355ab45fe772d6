import { useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import { command } from '../../../../lib/commands/client'
import { readSetting } from '../../../../lib/db/settings'
import { t } from '../../../../lib/i18n'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Service } from '../../../../lib/panel-api/model'
import type { Amber } from '../confirm/amber'
import { mismatchText } from './mismatch-text'
import { useNameReader } from './use-name-reader'

/**
 * Asks once where the chosen service and the link are known to be for different things, and remembers that it is right.
 * @param recognized what the link is for, if the service takes one
 * @param onAnswered the button that had the focus is gone then
 */
export function useMismatch(
  service: Service | undefined,
  recognized: Recognized | undefined,
  onAnswered: () => void,
): Amber | undefined {
  const reader = useNameReader(service !== undefined && recognized !== undefined)
  const accepted = useLive(
    async (database) => (await readSetting(database, 'accepted-pairs')) ?? [],
    ['choices'],
    '',
  )
  const [answered, setAnswered] = useState<string>()
  const found = service && recognized && reader?.mismatchOf(service, recognized)
  if (!found || !accepted) return undefined
  const { pair } = found
  // What was just answered stays in place: nothing moves under the pointer.
  if (answered === pair) return { rank: 'answered', at: 'service', text: t('mismatch_answered') }
  if (accepted.includes(pair)) return undefined

  async function accept() {
    await command('acceptPair', { pair })
    setAnswered(pair)
    onAnswered()
  }
  return {
    rank: 'mismatch',
    at: 'service',
    text: mismatchText(found, recognized),
    // If it cannot be stored, the question stays.
    action: { label: t('mismatch_right'), run: () => void accept().catch(() => undefined) },
  }
}
