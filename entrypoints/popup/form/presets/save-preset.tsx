import { useState } from 'preact/hooks'
import type { SavePresetReply } from '../../../../lib/choices/change-choices'
import { command } from '../../../../lib/commands/client'
import { openDatabase } from '../../../../lib/db/open'
import { readSetting } from '../../../../lib/db/settings'
import { t } from '../../../../lib/i18n'
import type { Site } from '../../../../lib/links/kinds'
import type { Service } from '../../../../lib/panel-api/model'
import { useNameReader } from '../service/use-name-reader'
import { PresetName } from './preset-name'

type Step =
  | { readonly step: 'closed'; readonly saved?: string }
  | { readonly step: 'open'; readonly why?: 'missing' | 'taken' | 'gone' | 'failed' }

const save = (
  draftId: string,
  name: string,
  site: Site | undefined,
  id: string | undefined,
): Promise<SavePresetReply> =>
  command('savePreset', { name, draftId, ...(site && { site }), ...(id && { id }) })

async function idOf(name: string): Promise<string | undefined> {
  const presets = (await readSetting(await openDatabase(), 'presets')) ?? []
  return presets.find((preset) => preset.name.toLowerCase() === name.toLowerCase())?.id
}

const PROBLEM_KEYS = {
  missing: 'preset_name_missing',
  taken: 'preset_name_taken',
  gone: 'preset_gone',
  failed: 'preset_not_saved',
} as const

interface Props {
  readonly draftId: string
  readonly service: Service
}

/** Saves service, quantity and options under a name: a click, the name, Enter. */
export function SavePreset({ draftId, service }: Props) {
  const [state, setState] = useState<Step>({ step: 'closed' })
  const [name, setName] = useState('')
  const reader = useNameReader(state.step === 'open')

  if (state.step === 'closed') {
    return (
      <p class="row small" aria-live="polite">
        {state.saved && (
          <span class="grow one-line quiet">
            <bdi>{t('preset_saved', { preset: state.saved })}</bdi>
          </span>
        )}
        <button type="button" class="link-button" onClick={() => setState({ step: 'open' })}>
          {t('preset_save')}
        </button>
      </p>
    )
  }

  async function submit(isReplacing = false) {
    const wanted = name.trim()
    if (wanted === '') return setState({ step: 'open', why: 'missing' })
    const id = isReplacing ? await idOf(wanted) : undefined
    const saved = await save(draftId, wanted, reader?.siteOf(service), id).catch(() => undefined)
    if (saved?.kind !== 'saved') {
      const why = saved ? (saved.kind === 'gone' ? 'gone' : 'taken') : 'failed'
      return setState({ step: 'open', why })
    }
    setName('')
    setState({ step: 'closed', saved: wanted })
  }

  const error = state.why && t(PROBLEM_KEYS[state.why])
  return (
    <div class="save-preset">
      <PresetName
        id="preset-name"
        name={name}
        onName={(next) => {
          setName(next)
          // The error was about another name.
          setState({ step: 'open' })
        }}
        hint={t('preset_name_hint')}
        error={error}
        onDone={() => void submit()}
        onLeave={() => setState({ step: 'closed' })}
      />
      <p class="row">
        <button type="button" class="button" onClick={() => void submit(state.why === 'taken')}>
          {t(state.why === 'taken' ? 'preset_replace' : 'preset_save_do')}
        </button>
        <button type="button" class="link-button small" onClick={() => setState({ step: 'closed' })}>
          {t('preset_cancel')}
        </button>
      </p>
    </div>
  )
}
