import type { Stored } from './create'
import { VERSION_1 } from './version-1'
import { VERSION_2 } from './version-2'
import { VERSION_3 } from './version-3'
import { VERSION_4 } from './version-4'
import { VERSION_5 } from './version-5'
import { VERSION_6 } from './version-6'
import { VERSION_7 } from './version-7'

/** What each version of the database left behind, by its number: a new version needs an example of its own. */
export const EXAMPLES: Readonly<Record<number, Stored>> = {
  1: VERSION_1,
  2: VERSION_2,
  3: VERSION_3,
  4: VERSION_4,
  5: VERSION_5,
  6: VERSION_6,
  7: VERSION_7,
}
