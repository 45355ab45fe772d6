import type { Amber } from './amber'

/** The one amber line of the form, at the service that it is about; it is heard as it comes. */
export function AmberLine({ amber }: { readonly amber: Amber | undefined }) {
  const shown = amber?.at === 'service' ? amber : undefined
  return (
    <p class="row amber-line" aria-live="polite" hidden={!shown}>
      <span class="grow">{shown?.text}</span>
      {shown?.action && (
        <button type="button" class="link-button" onClick={shown.action.run}>
          {shown.action.label}
        </button>
      )}
    </p>
  )
}
