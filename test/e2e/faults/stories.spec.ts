import { expect, test } from '@playwright/test'
import { startTestPanel } from '../../panel/server'
import { launchExtension } from '../harness/chromium'
import { connect } from '../harness/journey'
import { personIn } from './person'
import { RESTARTS, report, SEED, STORIES } from './report'
import { compareMoney, type Ending, type Scene, storyOf, tell } from './story'

/*
 * Promises 1 and 2 with real deaths: a confirmation, and the worker or the browser is killed at a moment drawn from the
 * seed. A failing story prints itself and the command that tells it again.
 */

const BALANCE = '1000000000'

/** The first stories quit the browser, the others kill the worker; so a story is told again by its seed alone. */
const STORYLINE = Array.from({ length: STORIES }, (_, at) => storyOf(SEED + at, at < RESTARTS))

test('whatever dies and when, the panel and the ledger agree', async () => {
  test.setTimeout(60_000 + STORIES * 15_000)
  const panel = await startTestPanel()
  const ext = await launchExtension()
  const endings: (Ending & { seed: number })[] = []
  try {
    panel.setBalance(BALANCE)
    await connect(ext, panel)
    const person = await personIn(ext)
    const panelId = (await person.rows()).panels[0]?.id ?? ''
    const scene: Scene = { ext, panel, panelId, person }
    for (const story of STORYLINE) endings.push({ seed: story.seed, ...(await tell(scene, story)) })
    await compareMoney(scene, BALANCE)
  } finally {
    await report('stories', { firstSeed: SEED, restarts: RESTARTS, endings })
    await ext.close()
    await panel.close()
  }
  expect(endings).toHaveLength(STORIES)
})
