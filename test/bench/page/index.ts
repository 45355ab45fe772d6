import { decodeRounds } from './decode'
import { timeMigration } from './migration'
import { askBare, timeCommand } from './placing'
import { focusBareField, focusSearch, seenRows, watchRows } from './rows'
import { scrollReport, watchScrolling } from './scrolling'
import { countPolled, seedOpenOrders, seedOrders } from './seed'

/* What runs inside pages of the extension: bundled into one script, which the benchmark evaluates there. */

const bench = {
  ...{ decodeRounds, askBare, timeCommand, timeMigration },
  ...{ focusBareField, focusSearch, seenRows, watchRows },
  ...{ scrollReport, watchScrolling },
  ...{ countTracked: countPolled, seedOpenOrders, seedOrders },
}

export type PageCode = typeof bench

Object.assign(globalThis, { bench })
