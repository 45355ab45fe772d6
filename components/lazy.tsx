import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'

/** A view whose code is loaded when it is first shown, so that the popup's first paint does not wait for it. */
export function lazy<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props & object> {
  const loaded = signal<ComponentType<Props>>()
  let _loading: Promise<void> | undefined
  return (props) => {
    const View = loaded.value
    if (View) return <View {...props} />
    _loading ??= load().then((component) => {
      loaded.value = component
    })
    return null
  }
}
