import { storeCatalog } from '../catalog/on-disk'
import { agree } from './agree'
import { newPanels } from './panels'
import { checkRest } from './rest'
import { catalogRows } from './services'
import { takeBackMistakes } from './settle'
import { takeStep } from './steps'
import { close, newDisk } from './storage'
import { finish, type StoryLog, start } from './story-log'
import { over } from './worker-run'
import { loadWorkers } from './workers'
import { newWorld, problem, say, type World } from './world'

async function begin(seed: number): Promise<StoryLog> {
  const workers = await loadWorkers()
  const world = newWorld(seed)
  const panels = newPanels(world)
  const database = await newDisk()
  for (const { id, row } of panels.servers) {
    await database.put('panels', row)
    await storeCatalog(database, {
      panelId: id,
      at: world.clock.at,
      currency: row.balance.currency,
      services: catalogRows,
    })
  }
  return { world, panels, workers, lives: [], database, recoveredAt: 0 }
}

/** The browser is closed and opened for good, with nothing that goes wrong any more. */
async function end(tale: StoryLog): Promise<void> {
  const { world, lives } = tale
  world.danger = 0
  say(world, 'The end')
  for (const life of lives) over(life, 'restart', 'at the end')
  world.isRestart = true
  const last = await start(tale)
  world.clock.at += 3 * 60 * 60_000
  await takeBackMistakes(last, tale)
  await finish([last.worker.trackDue(last.environment)], [last], world)
  await agree(tale, last)
}

/** Plays the story of a seed: the same one each time. */
export async function play(seed: number): Promise<World> {
  const tale = await begin(seed)
  const { world } = tale
  try {
    const steps = world.dice.int(3, 7)
    for (let step = 0; step < steps && world.problems.length === 0; step += 1) {
      await takeStep(tale)
      checkRest(tale)
    }
    if (world.problems.length === 0) await end(tale)
  } catch (error) {
    problem(world, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  close(tale.database)
  return world
}
