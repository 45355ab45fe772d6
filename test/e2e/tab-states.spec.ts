import { TAB_STATES } from './states/options-states'
import { testStates } from './states/test-states'

testStates(TAB_STATES)
