import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Amber } from './amber'

/** The one amber line of the form, at the service that it is about; it is heard as it comes. */
export function AmberLine({ amber }: { readonly amber: Amber | undefined }) {
  const shown = amber?.at === 'service' ? amber : undefined
  const isAnswered = shown?.rank === 'answered'
  const element = useRef<HTMLParagraphElement>(null)
  const height = useRef(0)
  useLayoutEffect(() => {
    if (!isAnswered) height.current = element.current?.getBoundingClientRect().height ?? 0
  })
  return (
    <p
      ref={element}
      class={isAnswered ? 'row amber-line answered' : 'row amber-line'}
      // As high as the question was: nothing moves under the pointer that answered it.
      style={isAnswered ? { minBlockSize: `${height.current}px` } : undefined}
      aria-live="polite"
      hidden={!shown}
    >
      <span class="grow">{shown?.text}</span>
      {shown?.action && (
        <button type="button" class="link-button" onClick={shown.action.run}>
          {shown.action.label}
        </button>
      )}
    </p>
  )
}
