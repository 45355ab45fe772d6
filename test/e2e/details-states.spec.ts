import { DETAILS_STATES } from './states/details-states'
import { REPEATED_STATES } from './states/repeated-states'
import { testStates } from './states/test-states'
import { UNCONFIRMED_STATES } from './states/unconfirmed-states'

testStates([...DETAILS_STATES, ...UNCONFIRMED_STATES, ...REPEATED_STATES])
