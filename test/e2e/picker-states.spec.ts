import { PICKER_STATES } from './states/picker-states'
import { testStates } from './states/test-states'

testStates(PICKER_STATES)
