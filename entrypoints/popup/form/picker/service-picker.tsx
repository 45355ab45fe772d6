import { lazy } from '../../../../components/lazy'
import type { PickerProps } from './picker-props'

/** The search for a service. Users who repeat an order do not wait for it. */
export const ServicePicker = lazy<PickerProps>(async () => {
  const [{ Picker }] = await Promise.all([
    import('./picker'),
    import('./kept-search').then(({ recallSearch }) => recallSearch()),
  ])
  return Picker
})

/** By then the form is on screen, in milliseconds. */
const FORM_SHOWN_MS = 100

/**
 * Preloads its code, so that it opens at once when it is needed.
 * @returns a function that cancels that
 */
export function prepareServicePicker(): () => void {
  const later = setTimeout(ServicePicker.prepare, FORM_SHOWN_MS)
  return () => clearTimeout(later)
}
