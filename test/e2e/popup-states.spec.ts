import { POPUP_STATES } from './states/popup-states'
import { testStates } from './states/test-states'

testStates(POPUP_STATES)
