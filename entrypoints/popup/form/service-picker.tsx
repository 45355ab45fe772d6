import { lazy } from '../../../components/lazy'
import type { PickerProps } from './picker/picker-props'

/** The search for a service. Who orders again what was ordered before does not wait for it. */
export const ServicePicker = lazy<PickerProps>(async () => {
  const [{ Picker }] = await Promise.all([
    import('./picker/picker'),
    import('./picker/kept-search').then(({ recallSearch }) => recallSearch()),
  ])
  return Picker
})

/** By then the form is on screen, in milliseconds. */
const FORM_SHOWN_MS = 100

/** Brings its code soon, so that it opens at once when it is asked for. @returns a function that leaves it */
export function prepareServicePicker(): () => void {
  const later = setTimeout(ServicePicker.prepare, FORM_SHOWN_MS)
  return () => clearTimeout(later)
}
