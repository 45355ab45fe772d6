import { CATALOG_STORES, readStoredService } from '../catalog/stored-catalog'
import { changeSetting, settingsIn } from '../db/settings'
import { withQuietDone } from '../db/transaction'
import type { Environment } from '../environment'
import type { Site } from '../links/kinds'
import type { Draft } from '../orders/form/draft'
import { readForm } from '../orders/form/order-form'
import { readDraft } from '../orders/form/stored-draft'
import type { Service } from '../panel-api/model'
import type { Preset } from '../saved/choices'
import { toFavorite } from '../saved/update-choices'

/** What came of saving a preset; nothing is saved unless it is `saved`. */
export type SavePresetReply =
  | { readonly kind: 'saved'; readonly id: string }
  /** Another preset has this name, ignoring case: in a menu the two would look the same. */
  | { readonly kind: 'name-taken' }
  /** The draft, its service or the preset no longer exists. */
  | { readonly kind: 'gone' }

/** Marks or unmarks a favorite. A service that is not in the catalog cannot be marked. */
export async function setFavorite(
  { panelId, serviceId, on }: { readonly panelId: string; readonly serviceId: string; readonly on: boolean },
  { database, announce }: Environment,
): Promise<void> {
  const transaction = withQuietDone(
    database.transaction([...CATALOG_STORES, 'settings'] as const, 'readwrite'),
  )
  const settings = settingsIn(transaction)
  const kept = (await settings.get('favorites')) ?? []
  const others = kept.filter((one) => one.panelId !== panelId || one.serviceId !== serviceId)
  const { services } = await readStoredService(transaction, panelId, serviceId)
  const service = on ? services.get(serviceId) : undefined
  if (service) await settings.put([...others, toFavorite(panelId, service)], 'favorites')
  else if (!on) await settings.put(others, 'favorites')
  await transaction.done
  announce('choices')
}

/** What a draft orders, without its target: neither the link nor a subscription's account. */
function choicesIn(draft: Draft, service: Service, now: number): Pick<Preset, 'fields' | 'dripFeed'> {
  const names = readForm(draft, new Map([[service.id, service]]), undefined, now).shownFields.map(
    ({ name }) => name,
  )
  const target = names.includes('link') ? 'link' : 'username'
  const chosen = names.filter((name) => name !== target && draft[name] !== '')
  return {
    fields: Object.fromEntries(chosen.map((name) => [name, draft[name]])),
    dripFeed: names.includes('runs'),
  }
}

/** Whether a preset other than this one has the name, ignoring case. */
const isTaken = (kept: readonly Preset[], name: string, id: string | undefined): boolean =>
  kept.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase())

/** Saves what a draft orders under a name: as a new preset after the others, or replacing one. */
export async function savePreset(
  {
    id,
    name,
    draftId,
    site,
  }: {
    readonly id?: string | undefined
    readonly name: string
    readonly draftId: string
    /** What the service is for: its name is read by pages alone. */
    readonly site?: Site | undefined
  },
  { database, announce, newId, now }: Environment,
): Promise<SavePresetReply> {
  const transaction = withQuietDone(
    database.transaction([...CATALOG_STORES, 'drafts', 'settings'] as const, 'readwrite'),
  )
  const settings = settingsIn(transaction)
  const kept = (await settings.get('presets')) ?? []
  const draft = await readDraft(transaction.objectStore('drafts'), draftId)
  const { panelId = '', serviceId = '' } = draft ?? {}
  const { services } = await readStoredService(transaction, panelId, serviceId)
  const service = services.get(serviceId)
  if (!draft || !service || (id && !kept.some((one) => one.id === id))) return { kind: 'gone' }
  if (isTaken(kept, name, id)) return { kind: 'name-taken' }
  const preset: Preset = {
    id: id ?? newId(),
    name,
    panelId,
    service: toFavorite(panelId, service),
    ...(site && { site }),
    ...choicesIn(draft, service, now()),
  }
  await settings.put(id ? kept.map((one) => (one.id === id ? preset : one)) : [...kept, preset], 'presets')
  await transaction.done
  announce('choices')
  return { kind: 'saved', id: preset.id }
}

/** Renames a preset. What it orders, and its position, stay as they are. */
export async function renamePreset(
  { id, name }: Pick<Preset, 'id' | 'name'>,
  { database, announce }: Environment,
): Promise<SavePresetReply> {
  let renamed: SavePresetReply = { kind: 'gone' }
  const isChanged = await changeSetting(database, 'presets', (kept) => {
    if (!kept?.some((one) => one.id === id)) return kept
    renamed = isTaken(kept, name, id) ? { kind: 'name-taken' } : { kind: 'saved', id }
    return renamed.kind === 'saved' ? kept.map((one) => (one.id === id ? { ...one, name } : one)) : kept
  })
  if (isChanged) announce('choices')
  return renamed
}

export async function removePreset(id: string, { database, announce }: Environment): Promise<void> {
  await changeSetting(database, 'presets', (kept) => kept?.filter((preset) => preset.id !== id))
  announce('choices')
}

/** Records that the user has seen a panel's changes. */
export async function markChangesSeen(
  panelId: string,
  { database, announce, now }: Environment,
): Promise<void> {
  const transaction = withQuietDone(database.transaction(['panels', 'settings'], 'readwrite'))
  const settings = settingsIn(transaction)
  const seen = await settings.get('changes-seen')
  // A panel that was removed meanwhile took this with it.
  if (await transaction.objectStore('panels').getKey(panelId)) {
    await settings.put({ ...seen, [panelId]: now() }, 'changes-seen')
  }
  await transaction.done
  announce('choices')
}
