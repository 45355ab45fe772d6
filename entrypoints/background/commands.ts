import { type Browser, browser } from 'wxt/browser'
import type * as z from 'zod/mini'
import { keepOldList } from '../../lib/catalog/held-back'
import { saveCatalogue } from '../../lib/catalog/save'
import { syncCatalogue } from '../../lib/catalog/sync'
import { removePreset, renamePreset, savePreset, seeChanges, setFavourite } from '../../lib/choices/keep'
import { onCommand } from '../../lib/command'
import { writeSetting } from '../../lib/db'
import type { Environment } from '../../lib/environment'
import {
  type CommandData,
  type CommandName,
  type CommandReply,
  type ConnectReply,
  type Outcome,
  schemas,
} from '../../lib/messages'
import { addByNumber } from '../../lib/orders/add-by-number'
import { askCancel, askRefill } from '../../lib/orders/ask'
import { applyEvent, updateOrder } from '../../lib/orders/change-order'
import { discardDraft, saveDraft, showInPopup, startDraft } from '../../lib/orders/drafts'
import { leavePanel } from '../../lib/orders/leave-panel'
import { seen } from '../../lib/orders/life'
import { saveLimits } from '../../lib/orders/limits'
import { noted } from '../../lib/orders/note'
import { orderAgain } from '../../lib/orders/order-again'
import { placeOrder } from '../../lib/orders/place'
import { resolveOrder } from '../../lib/orders/resolve'
import { trackPanel } from '../../lib/orders/track'
import type { Answer } from '../../lib/panel-api/model'
import {
  type Connected,
  changePanel,
  connectDemo,
  connectPanel,
  restorePanel,
} from '../../lib/panels/connect'
import { refreshBalance } from '../../lib/panels/open'
import { removePanel } from '../../lib/panels/remove'
import { keepAwake } from './keep-awake'
import { buildMenu } from './menu'
import { readPage } from './page'
import type { Ready } from './wake'

type Handlers = {
  [C in CommandName]: (data: CommandData<C>, environment: Environment) => Promise<CommandReply<C>>
}

const handlers: Handlers = {
  connectPanel: async (typed, environment) =>
    keepServices(await connectPanel(typed, environment), environment),
  connectDemo: async ({ name }, environment) =>
    keepServices(await connectDemo(name, environment), environment),
  changePanel: async ({ id, ...change }, environment) =>
    keepServices(await changePanel(id, change, environment), environment),
  async setDefaultPanel({ id }, { database, announce }) {
    await writeSetting(database, 'default-panel', id)
    await writeSetting(database, 'shown-panel', id)
    announce('panels')
  },
  async showPanel({ id }, { database, announce }) {
    await writeSetting(database, 'shown-panel', id)
    announce('panels')
  },
  async removePanel({ id }, environment) {
    await leavePanel(id, environment)
    await removePanel(id, environment)
    void buildMenu(environment)
  },
  restorePanel: async ({ id }, environment) => keepServices(await restorePanel(id, environment), environment),
  checkForLoss: (_, { lossWatch }) => lossWatch.check(),
  dismissLoss: (_, { lossWatch }) => lossWatch.dismiss(),
  setLimits: ({ id, limits }, environment) => saveLimits(id, limits, environment),
  async refreshPanel({ id }, environment) {
    const balance = await refreshBalance(id, environment)
    if (balance.kind === 'result') await trackPanel(id, environment)
    return toOutcome(balance)
  },
  syncCatalogue: async ({ id, evenIfShorter }, environment) =>
    toOutcome(await syncCatalogue(id, environment, evenIfShorter)),
  keepOldList,
  setFavourite,
  async savePreset(preset, environment) {
    const saved = await savePreset(preset, environment)
    void buildMenu(environment)
    return saved
  },
  async renamePreset(preset, environment) {
    const renamed = await renamePreset(preset, environment)
    void buildMenu(environment)
    return renamed
  },
  async removePreset({ id }, environment) {
    await removePreset(id, environment)
    void buildMenu(environment)
  },
  seeChanges: ({ panelId }, environment) => seeChanges(panelId, environment),
  async startDraft({ tabId, panelId, presetId }, environment) {
    await startDraft(await readPage(tabId), environment, panelId, presetId)
  },
  async saveDraft({ id, input }, environment) {
    await saveDraft(id, input, environment)
  },
  openDraft: ({ id }, environment) => showInPopup({ view: 'form', draftId: id }, environment),
  discardDraft: ({ id }, environment) => discardDraft(id, environment),
  leaveForm: (_, environment) => showInPopup({ view: 'home' }, environment),
  placeOrder,
  async seeOrder({ id }, environment) {
    await updateOrder(id, seen, environment)
  },
  async reopenOrder({ id }, environment) {
    await applyEvent(id, { event: 'person-reopened-it' }, environment)
  },
  resolveOrder: ({ id, ...said }, environment) => resolveOrder(id, said, environment),
  refillOrder: ({ id }, environment) => askRefill(id, environment),
  cancelOrder: ({ id }, environment) => askCancel(id, environment),
  orderAgain: ({ id }, environment) => orderAgain(id, environment),
  addByNumber,
  async noteOrder({ id, note }, environment) {
    await updateOrder(id, (order) => noted(order, note), environment)
  },
  chooseNotifications: ({ kinds }, { database }) => writeSetting(database, 'notifications', kinds),
}

async function keepServices(connected: Connected, environment: Environment): Promise<ConnectReply> {
  if (connected.kind !== 'connected') return connected
  const { services, ...reply } = connected
  if (services) await saveCatalogue(reply.panel.id, services, 'connected', environment)
  return reply
}

const toOutcome = (answer: Answer<unknown>): Outcome => (answer.kind === 'result' ? { kind: 'done' } : answer)

/** Takes every command. The sender, the name and the data are checked here, once, for all of them. */
export function registerCommands(ready: Ready): void {
  onCommand(async (message, sender) => {
    if (!isOwnPage(sender)) throw new Error('not from a page of this extension')
    const { type, data } = message as { readonly type: CommandName; readonly data: unknown }
    if (!Object.hasOwn(handlers, type)) throw new Error('no such command')
    return keepAwake(handle(type, data, ready))
  })
}

async function handle<C extends CommandName>(name: C, data: unknown, ready: Ready): Promise<CommandReply<C>> {
  const schema: z.ZodMiniType<CommandData<C>> = schemas[name] as never
  const checked = schema.safeParse(data)
  if (!checked.success) throw new Error(`${name}: malformed`)
  return handlers[name](checked.data, await ready)
}

/** Firefox may leave out `origin`, so the id and the address tell. */
function isOwnPage({ id, url }: Pick<Browser.runtime.MessageSender, 'id' | 'url'>): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''))
}
