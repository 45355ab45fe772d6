import { DETAILS_STATES } from './states/details-states'
import { testStates } from './states/test-states'

testStates(DETAILS_STATES)
