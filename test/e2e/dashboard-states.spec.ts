import { DASHBOARD_STATES } from './states/dashboard-states'
import { testStates } from './states/test-states'

testStates(DASHBOARD_STATES)
