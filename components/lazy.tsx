import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'

export type Lazy<Props> = ComponentType<Props & object> & {
  /** Loads the code before it is needed, so that it is then shown at once. */
  readonly prepare: () => void
}

/** A view whose code is loaded when it is first shown, so that the popup's first paint does not wait for it. */
export function lazy<Props>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  const loaded = signal<ComponentType<Props>>()
  let _loading: Promise<void> | undefined
  function prepare() {
    _loading ??= load().then((component) => {
      loaded.value = component
    })
  }
  function View(props: Props & object) {
    const Loaded = loaded.value
    if (Loaded) return <Loaded {...props} />
    prepare()
    return null
  }
  return Object.assign(View, { prepare })
}
