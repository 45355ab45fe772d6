import { lazy } from '../../../components/lazy'
import type { PickerProps } from './picker/picker'

const load = async () => (await import('./picker/picker')).Picker

/** The search for a service. Who orders again what was ordered before does not wait for it. */
export const ServicePicker = lazy<PickerProps>(load)

/** By then the form is on screen, in milliseconds. */
const FORM_SHOWN_MS = 100

/** Brings its code soon, so that it opens at once when it is asked for. @returns a function that leaves it */
export function prepareServicePicker(): () => void {
  const later = setTimeout(() => void load(), FORM_SHOWN_MS)
  return () => clearTimeout(later)
}
