import { BEFORE_SENDING_STATES } from './states/before-sending-states'
import { FORM_STATES } from './states/form-states'
import { LINK_STATES } from './states/link-states'
import { testStates } from './states/test-states'

testStates([...FORM_STATES, ...BEFORE_SENDING_STATES, ...LINK_STATES])
