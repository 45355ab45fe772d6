import { removePanel } from '../../lib/accounts/remove'
import { keepOldList } from '../../lib/catalog/held-back'
import { saveCatalogue } from '../../lib/catalog/save'
import { syncCatalogue } from '../../lib/catalog/sync'
import { removePreset, renamePreset, savePreset, seeChanges, setFavourite } from '../../lib/choices/keep'
import type { ConnectReply, Outcome } from '../../lib/commands/protocol'
import { type Handlers, serveCommands } from '../../lib/commands/server'
import { writeSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { askCancel, askRefill } from '../../lib/orders/aftercare/request'
import { discardDraft, prefillDraft, saveDraft, startDraft, storeView } from '../../lib/orders/form/drafts'
import { orderAgain } from '../../lib/orders/form/order-again'
import { applyEvent, updateOrder } from '../../lib/orders/ledger/change-order'
import { seen } from '../../lib/orders/order/life'
import { noted } from '../../lib/orders/order/note'
import { saveLimits } from '../../lib/orders/placing/limits'
import { placeOrder } from '../../lib/orders/placing/place'
import { addByNumber } from '../../lib/orders/tracking/add-by-number'
import { trackPanel } from '../../lib/orders/tracking/track'
import { resolveOrder } from '../../lib/orders/unconfirmed/resolve'
import type { Answer } from '../../lib/panel-api/model'
import {
  type Connected,
  changePanel,
  connectDemo,
  connectPanel,
  restorePanel,
} from '../../lib/panels/connect'
import { refreshBalance } from '../../lib/panels/open'
import { keepAwake } from './keep-awake'
import { buildMenu } from './menu'
import { readPage } from './page'
import type { Ready } from './ready'

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
    return startDraft(await readPage(tabId), environment, panelId, presetId)
  },
  prefillDraft,
  async saveDraft({ id, input }, environment) {
    await saveDraft(id, input, environment)
  },
  openDraft: ({ id }, environment) => storeView({ view: 'form', draftId: id }, environment),
  discardDraft: ({ id }, environment) => discardDraft(id, environment),
  leaveForm: (_, environment) => storeView({ view: 'home' }, environment),
  placeOrder,
  async seeOrder({ id }, environment) {
    await updateOrder(id, seen, environment)
  },
  async reopenOrder({ id }, environment) {
    await applyEvent(id, { event: 'user-reopened' }, environment)
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

export const registerCommands = (ready: Ready): void => serveCommands(handlers, ready, keepAwake)
