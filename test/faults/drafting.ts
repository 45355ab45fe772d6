import type { DemoService } from '../../lib/demo/catalog'
import type { Draft } from '../../lib/orders/form/draft'
import { inputOf } from '../orders/as-shown'
import { connectAnew } from './accounts'
import type { Server } from './server'
import { SERVICES, typedFor } from './services'
import { awake, finish, type StoryLog } from './story-log'
import { newId, say } from './world'

/** Clicks on a page, and fills in the form that opens. */
export async function draftForPage(tale: StoryLog, at?: Server): Promise<void> {
  const { world, panels } = tale
  const { dice } = world
  const life = await awake(tale)
  const mark = newId(world)
  const address = `https://video.example/watch?v=${mark}`
  const panel = at ?? dice.pick(panels.servers)
  if (!panels.keys.has(panel.id)) await connectAnew(panel, tale)
  const service = dice.pick(SERVICES)
  say(world, `A tab: ${address}, ${service.type} at ${panel.id}`)
  const { danger } = world
  // Most faults are kept for what comes after.
  if (dice.int(1, 4) > 1) world.danger = 0
  const page = { address, canonical: '', title: '' }
  await finish([life.worker.startDraft(page, life.environment, { panelId: panel.id })], [life], world)
  const draft = [...world.drafts.values()].find((other) => other.page.address === address)
  if (draft) await type(draft, service, mark, tale)
  world.danger = danger
}

async function type(draft: Draft, service: DemoService, mark: string, tale: StoryLog): Promise<void> {
  const { world } = tale
  const input = inputOf({ ...draft, ...typedFor(service, `user-${mark}`, world) })
  const life = await awake(tale)
  await finish([life.worker.saveDraft(draft.id, input, life.environment)], [life], world)
}
