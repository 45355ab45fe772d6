import { lazy } from '../../../components/lazy'
import type { PickerProps } from './picker/picker'

/** The search for a service. Who orders again what was ordered before never loads it. */
export const ServicePicker = lazy<PickerProps>(async () => (await import('./picker/picker')).Picker)
