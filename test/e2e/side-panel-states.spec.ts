import { SIDE_PANEL_STATES } from './states/side-panel-states'
import { testStates } from './states/test-states'

testStates(SIDE_PANEL_STATES)
