import { removeAccount } from '../../lib/accounts/remove-account'
import { saveCatalog } from '../../lib/catalog/save-catalog'
import { dismissShortSync } from '../../lib/catalog/short-sync'
import { syncCatalog } from '../../lib/catalog/sync-catalog'
import { acceptPair } from '../../lib/choices/accepted-pairs'
import {
  markChangesSeen,
  removePreset,
  renamePreset,
  savePreset,
  setFavorite,
} from '../../lib/choices/change-choices'
import type { ConnectReply, Outcome } from '../../lib/commands/protocol'
import { type Handlers, serveCommands } from '../../lib/commands/server'
import { writeSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { requestCancel, requestRefill } from '../../lib/orders/aftercare/request'
import { askBatch } from '../../lib/orders/batch/run'
import { startList } from '../../lib/orders/batch/start-list'
import { discardDraft, restoreDraft } from '../../lib/orders/form/draft-end'
import { orderWith, prefillDraft, saveDraft, startDraft, storeView } from '../../lib/orders/form/drafts'
import { orderAgain } from '../../lib/orders/form/order-again'
import { applyEvent, updateOrder } from '../../lib/orders/ledger/change-order'
import { markSeen } from '../../lib/orders/order/lifecycle'
import { withNote } from '../../lib/orders/order/note'
import { placeOrder } from '../../lib/orders/placing/place'
import { saveLimits } from '../../lib/orders/placing/save-limits'
import { addByNumber } from '../../lib/orders/tracking/add-by-number'
import { pollPanel } from '../../lib/orders/tracking/poll-due'
import { findNumber } from '../../lib/orders/unconfirmed/find-number'
import { resolveOrder } from '../../lib/orders/unconfirmed/resolve'
import type { Answer } from '../../lib/panel-api/model'
import {
  type Connected,
  changePanel,
  connectDemo,
  connectPanel,
  restorePanel,
} from '../../lib/panels/connect'
import { saveLowLine } from '../../lib/panels/low-line'
import { refreshBalance } from '../../lib/panels/open'
import { goOnWithLists } from './batches'
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
    announce('panels')
  },
  async showPanel({ id }, { database, announce }) {
    await writeSetting(database, 'shown-panel', id)
    announce('panels')
  },
  async removePanel({ id }, environment) {
    await removeAccount(id, environment)
    void buildMenu(environment)
  },
  restorePanel: async ({ id }, environment) => keepServices(await restorePanel(id, environment), environment),
  checkForLoss: (_, { lossWatch }) => lossWatch.check(),
  dismissLoss: (_, { lossWatch }) => lossWatch.dismiss(),
  setLimits: ({ id, limits }, environment) => saveLimits(id, limits, environment),
  setLowLine: saveLowLine,
  async refreshPanel({ id }, environment) {
    const balance = await refreshBalance(id, environment)
    if (balance.kind === 'result') await pollPanel(id, environment)
    return toOutcome(balance)
  },
  syncCatalog: async ({ id, acceptShort }, environment) =>
    toOutcome(await syncCatalog(id, environment, acceptShort)),
  dismissShortSync,
  setFavorite,
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
  acceptPair,
  markChangesSeen: ({ panelId }, environment) => markChangesSeen(panelId, environment),
  async startDraft({ tabId, ...given }, environment) {
    return startDraft(await readPage(tabId), environment, given)
  },
  orderWith,
  prefillDraft,
  async saveDraft({ id, input, changed }, environment) {
    await saveDraft(id, input, environment, changed)
  },
  openDraft: ({ id }, environment) => storeView({ view: 'form', draftId: id }, environment),
  discardDraft: ({ id }, environment) => discardDraft(id, environment),
  restoreDraft: ({ id }, environment) => restoreDraft(id, environment),
  leaveForm: (_, environment) => storeView({ view: 'home' }, environment),
  placeOrder,
  async startList(confirmation, environment) {
    const reply = await startList(confirmation, environment)
    goOnWithLists(environment)
    return reply
  },
  async askBatch(asked, environment) {
    await askBatch(asked, environment)
    goOnWithLists(environment)
  },
  async markOrderSeen({ id }, environment) {
    await updateOrder(id, markSeen, environment)
  },
  async reopenOrder({ id }, environment) {
    await applyEvent(id, { event: 'user-reopened' }, environment)
  },
  resolveOrder: ({ id, ...said }, environment) => resolveOrder(id, said, environment),
  findNumber: ({ id }, environment) => findNumber(id, environment),
  refillOrder: ({ id }, environment) => requestRefill(id, environment),
  cancelOrder: ({ id }, environment) => requestCancel(id, environment),
  orderAgain: ({ id }, environment) => orderAgain(id, environment),
  addByNumber,
  async noteOrder({ id, note }, environment) {
    await updateOrder(id, (order) => withNote(order, note), environment)
  },
  chooseNotifications: ({ kinds }, { database }) => writeSetting(database, 'notifications', kinds),
}

async function keepServices(connected: Connected, environment: Environment): Promise<ConnectReply> {
  if (connected.kind !== 'connected') return connected
  // Presets of the demo account make room for a real one.
  void buildMenu(environment)
  const { services, ...reply } = connected
  if (services) await saveCatalog(reply.panel.id, services, 'connected', environment)
  return reply
}

const toOutcome = (answer: Answer<unknown>): Outcome => (answer.kind === 'result' ? { kind: 'done' } : answer)

export const registerCommands = (ready: Ready): void => serveCommands(handlers, ready, keepAwake)
