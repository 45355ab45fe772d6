import { readSetting, writeSetting } from '../db/settings'
import type { Environment } from '../environment'
import { panelClient, type Services } from '../panel-api/client'
import type { Balance, Failure, Refusal } from '../panel-api/model'
import { failure } from '../panel-api/transport'
import { singleFlight } from '../single-flight'
import { type AddressProblem, readAddress } from './address'
import { allPanels } from './all-panels'
import { DEMO_KEY, resetDemo } from './demo-account'
import { keyTail, readKey } from './key'
import { canReach, updatePanel } from './open'
import { DEMO_PANEL_ID, type Panel } from './panel'
import { defaultPanel } from './worlds'

/** The step of connecting that failed. */
export type ConnectStep = 'address' | 'key' | 'permission' | 'balance' | 'services'

export type Connected =
  /** `services` is there if the panel was asked for them, for `lib/catalog` to store. */
  | { readonly kind: 'connected'; readonly panel: Panel; readonly services?: Services }
  | { readonly kind: 'invalid'; readonly step: 'address'; readonly problem: AddressProblem }
  | { readonly kind: 'invalid'; readonly step: 'key'; readonly problem: 'empty' }
  | { readonly kind: 'invalid'; readonly step: 'address'; readonly problem: 'known'; readonly name: string }
  | { readonly kind: 'failed'; readonly step: ConnectStep; readonly why: Refusal | Failure }

export interface Credentials {
  readonly name: string
  readonly url: string
  readonly key: string
}

type TestResult =
  | { readonly kind: 'passed'; readonly balance: Balance; readonly services: Services }
  | { readonly kind: 'failed'; readonly step: ConnectStep; readonly why: Refusal | Failure }

/**
 * Tries an address and a key on the panel itself. The key is validated by `balance`, since some panels answer
 * `services` to anyone.
 */
async function testCredentials(
  panel: Pick<Panel, 'id' | 'kind' | 'url'>,
  key: string,
  environment: Environment,
): Promise<TestResult> {
  if (!(await canReach(panel, environment))) {
    return { kind: 'failed', step: 'permission', why: failure('no-permission') }
  }
  // Pauses that the panel at this address asked of another account, or of this one under another key.
  const rows = await environment.database.getAll('panels')
  const { pause, servicesPause } = rows.find(({ url }) => url === panel.url) ?? {}
  const client = panelClient({
    key,
    transport: environment.transportTo({ ...panel, pause, servicesPause }),
  })
  const balance = await client.balance()
  if (balance.kind !== 'result') return { kind: 'failed', step: 'balance', why: balance }
  const services = await client.services()
  if (services.kind !== 'result') return { kind: 'failed', step: 'services', why: services }
  return { kind: 'passed', balance: balance.value, services: services.value }
}

const inFlight = singleFlight<Connected>()

/** Tests an account and stores it only if everything passed. Called twice for the same account, it connects once. */
export const connectPanel = (typed: Credentials, environment: Environment): Promise<Connected> =>
  inFlight(JSON.stringify([typed.url, typed.key]), () => connect(typed, environment))

async function connect(typed: Credentials, environment: Environment): Promise<Connected> {
  const address = readAddress(typed.url)
  if (address.kind === 'problem') return { kind: 'invalid', step: 'address', problem: address.problem }
  const key = readKey(typed.key)
  if (key === '') return { kind: 'invalid', step: 'key', problem: 'empty' }
  const id = environment.newId()
  const tested = await testAccount(id, address.url, key, environment)
  if (tested.kind !== 'passed') return tested
  const name = typed.name.trim() || new URL(address.url).hostname
  return store({ id, kind: 'http', name, url: address.url, keyTail: keyTail(key) }, key, tested, environment)
}

/** The same account twice would show every order's charge against one balance in two places. */
async function accountWith(
  url: string,
  key: string,
  { database, vault }: Environment,
): Promise<Panel | undefined> {
  for (const panel of await database.getAll('panels')) {
    if (panel.url === url && (await vault.read(panel.id)) === key) return panel
  }
  return undefined
}

/** {@link test} for an account that is not connected yet. */
async function testAccount(
  id: string,
  url: string,
  key: string,
  environment: Environment,
): Promise<TestResult | Extract<Connected, { problem: 'known' }>> {
  const known = await accountWith(url, key, environment)
  if (known && known.id !== id) {
    return { kind: 'invalid', step: 'address', problem: 'known', name: known.name }
  }
  return testCredentials({ id, kind: 'http', url }, key, environment)
}

/** The account at the simulated panel: nothing to type, no permission, no server. */
export async function connectDemo(name: string, environment: Environment): Promise<Connected> {
  const existing = await environment.database.get('panels', DEMO_PANEL_ID)
  if (existing) return { kind: 'connected', panel: existing }
  await resetDemo(environment.database)
  const tested = await testCredentials({ id: DEMO_PANEL_ID, kind: 'demo', url: '' }, DEMO_KEY, environment)
  if (tested.kind === 'failed') return tested
  return store(
    { id: DEMO_PANEL_ID, kind: 'demo', name, url: '', keyTail: '' },
    undefined,
    tested,
    environment,
  )
}

/**
 * Writes a new row for the account: what was found out about the panel under another key or address is dropped, except
 * for its pauses.
 */
async function store(
  identity: Pick<Panel, 'id' | 'kind' | 'name' | 'url' | 'keyTail'> & Partial<Pick<Panel, 'addedAt'>>,
  key: string | undefined,
  tested: Extract<TestResult, { kind: 'passed' }>,
  environment: Environment,
): Promise<Connected> {
  const { database, vault, now, announce } = environment
  const panel: Panel = {
    addedAt: now(),
    ...identity,
    connectedAt: now(),
    balance: { ...tested.balance, at: now() },
    services: tested.services.services.length,
  }
  // The key first: a panel without one would be an unusable account.
  if (key !== undefined) await vault.write(panel.id, key)
  await database.put('panels', panel)
  // The queue adds the pauses that a new row lacks.
  environment.transportTo(panel)
  const chosen = await readSetting(database, 'default-panel')
  const byDefault = defaultPanel(await allPanels(database), chosen)
  // The demo account makes room for the first real one.
  if (byDefault && byDefault.id !== chosen) await writeSetting(database, 'default-panel', byDefault.id)
  announce('panels')
  return { kind: 'connected', panel, services: tested.services }
}

export interface PanelChange {
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly key?: string | undefined
}

/** Renames a panel, or changes its address or key; the latter two only after they passed the same test. */
export async function changePanel(
  id: string,
  change: PanelChange,
  environment: Environment,
): Promise<Connected> {
  const panel = await environment.database.get('panels', id)
  const gone: Connected = { kind: 'failed', step: 'address', why: failure('gone') }
  if (!panel) return gone
  const name = change.name?.trim() || panel.name
  // The demo account has neither, whatever is requested.
  if (panel.kind === 'demo' || (change.url === undefined && change.key === undefined)) {
    const renamed = await updatePanel(id, (row) => ({ ...row, name }), environment)
    return { kind: 'connected', panel: renamed ?? panel }
  }
  const address = readAddress(change.url ?? panel.url)
  if (address.kind === 'problem') return { kind: 'invalid', step: 'address', problem: address.problem }
  const key = change.key === undefined ? await environment.vault.read(id) : readKey(change.key)
  if (!key) return { kind: 'invalid', step: 'key', problem: 'empty' }
  const tested = await testAccount(id, address.url, key, environment)
  if (tested.kind !== 'passed') return tested
  // Removed while it was being tested: it must not come back.
  if (!(await environment.database.getKey('panels', id))) return gone
  const { addedAt } = panel
  const identity = { id, kind: 'http', name, url: address.url, keyTail: keyTail(key), addedAt } as const
  return store(identity, key, tested, environment)
}

/**
 * Reconnects an account that the browser deleted with the database, under its old id. Its key is still in the vault;
 * one that was changed after the mark was written may belong to another address, and is not sent to this one.
 */
export async function restorePanel(id: string, environment: Environment): Promise<Connected> {
  const loss = await readSetting(environment.database, 'data-loss')
  const lost = loss?.accounts.find((account) => account.id === id)
  const key = await environment.vault.read(id)
  if (!key || lost?.keyTail !== keyTail(key)) return { kind: 'failed', step: 'key', why: failure('no-key') }
  const tested = await testAccount(id, lost.url, key, environment)
  if (tested.kind !== 'passed') return tested
  return store({ ...lost, kind: 'http' }, key, tested, environment)
}
