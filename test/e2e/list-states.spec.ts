import { LIST_STATES } from './states/list-states'
import { testStates } from './states/test-states'

testStates(LIST_STATES)
