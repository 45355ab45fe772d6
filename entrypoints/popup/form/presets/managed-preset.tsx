import { useEffect, useRef, useState } from 'preact/hooks'
import { useFirstFocus } from '../../../../components/use-first-focus'
import { command } from '../../../../lib/commands/client'
import { t } from '../../../../lib/i18n'
import type { Preset } from '../../../../lib/saved/choices'
import { PresetName } from './preset-name'

type Step = 'shown' | 'renaming' | 'removing'

/** One preset in the list where presets are renamed and removed. */
export function ManagedPreset({ preset }: { readonly preset: Preset }) {
  const [step, setStep] = useState<Step>('shown')
  const rename = useRef<HTMLButtonElement>(null)
  const remove = useRef<HTMLButtonElement>(null)
  const last = useRef<Step>('shown')
  useEffect(() => {
    // Leaving a step returns to where it was begun.
    if (step === 'shown' && last.current !== step) {
      const button = last.current === 'renaming' ? rename : remove
      button.current?.focus()
    }
    last.current = step
  }, [step])
  const show = () => setStep('shown')

  if (step === 'renaming') return <Renamed preset={preset} onLeave={show} />
  if (step === 'removing') return <Removed preset={preset} onLeave={show} />
  const { name } = preset
  return (
    <li class="row">
      <span class="grow one-line" dir="auto" title={name}>
        {name}
      </span>
      <button
        type="button"
        class="link-button small"
        ref={rename}
        aria-label={t('preset_rename', { preset: name })}
        onClick={() => setStep('renaming')}
      >
        {t('preset_rename_do')}
      </button>
      <button
        type="button"
        class="link-button small"
        ref={remove}
        aria-label={t('preset_remove', { preset: name })}
        onClick={() => setStep('removing')}
      >
        {t('preset_remove_do')}
      </button>
    </li>
  )
}

interface StepProps {
  readonly preset: Preset
  readonly onLeave: () => void
}

const WHY = {
  missing: 'preset_name_missing',
  taken: 'preset_name_taken',
  failed: 'preset_not_renamed',
} as const

function Renamed({ preset: { id, name }, onLeave }: StepProps) {
  const [typed, setTyped] = useState(name)
  const [why, setWhy] = useState<keyof typeof WHY>()

  async function submit() {
    const wanted = typed.trim()
    if (wanted === '') return setWhy('missing')
    if (wanted === name) return onLeave()
    const saved = await command('renamePreset', { id, name: wanted }).catch(() => undefined)
    if (saved?.kind === 'saved') return onLeave()
    setWhy(saved?.kind === 'name-taken' ? 'taken' : 'failed')
  }

  return (
    <li class="save-preset">
      <PresetName
        id={`preset-name-${id}`}
        name={typed}
        onName={(next) => {
          setTyped(next)
          // The error was about another name.
          setWhy(undefined)
        }}
        error={why && t(WHY[why])}
        onDone={() => void submit()}
        onLeave={onLeave}
      />
      <p class="row">
        <button type="button" class="button" onClick={() => void submit()}>
          {t('preset_save_do')}
        </button>
        <button type="button" class="link-button small" onClick={onLeave}>
          {t('preset_keep')}
        </button>
      </p>
    </li>
  )
}

/** Removal needs confirmation: a preset's fields cannot be recovered. */
function Removed({ preset: { id, name }, onLeave }: StepProps) {
  const keep = useFirstFocus<HTMLButtonElement>()
  return (
    <li class="row">
      <span class="grow" dir="auto">
        {t('preset_remove_ask', { preset: name })}
      </span>
      <button
        type="button"
        class="link-button small"
        onClick={() => void command('removePreset', { id }).catch(onLeave)}
      >
        {t('preset_remove_do')}
      </button>
      <button type="button" class="link-button small" ref={keep} onClick={onLeave}>
        {t('preset_keep')}
      </button>
    </li>
  )
}
