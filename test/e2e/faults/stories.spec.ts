import { expect } from '@playwright/test'
import { startTestPanel } from '../../panel/server'
import { test } from './fixtures'
import { RESTARTS, report, SEED, STORIES } from './report'
import type { Scene } from './scene'
import { compareMoney, type Ending, storyOf, tell } from './story'
import { connectAs, type User, userIn } from './user'

/*
 * Promises 1 and 2 with real deaths: a confirmation, and the worker or the browser is killed at a moment drawn from the
 * seed. A failing story prints itself and the command that tells it again.
 */

const BALANCE = '1000000000'

/** The first stories quit the browser, the others kill the worker; so a story is told again by its seed alone. */
const STORYLINE = Array.from({ length: STORIES }, (_, at) => storyOf(SEED + at, at < RESTARTS))

test.use({ ownBrowser: { grant: ['http://127.0.0.1/*'] } })

test('whatever dies and when, the panel and the ledger agree', async ({ ext }) => {
  test.setTimeout(60_000 + STORIES * 15_000)
  const endings: (Ending & { seed: number })[] = []
  try {
    let user: User = await userIn(ext)
    for (const story of STORYLINE) {
      // One of its own: after a death the next order at the same panel waits until no connection of before can come up.
      const panel = await startTestPanel()
      panel.setBalance(BALANCE)
      const panelId = await connectAs(user, panel, `Story ${story.seed}`)
      await user.send('showPanel', { id: panelId })
      const scene: Scene = { ext, panel, panelId, user }
      endings.push({ seed: story.seed, ...(await tell(scene, story)) })
      await compareMoney(scene, BALANCE)
      user = scene.user
      await panel.close()
    }
  } finally {
    await report('stories', { firstSeed: SEED, restarts: RESTARTS, endings })
  }
  expect(endings).toHaveLength(STORIES)
})
