import { FORM_STATES } from './states/form-states'
import { testStates } from './states/test-states'

testStates(FORM_STATES)
