import { cleanLink } from './clean'
import type { Kind, Recognized } from './kinds'
import { isWebAddress } from './link'
import type { ClickedPage, PageFacts } from './page'
import { ownerIn } from './recognize'
import { sameLinkKey } from './same-link'
import { targetKey } from './target-key'

/**
 * Why a target is offered.
 * - `clicked`: the link under the cursor
 * - `page`: the page itself
 * - `owner`: the owner of one of the two
 * - `canonical`: the page under the address that it declares as its own
 */
export type Role = 'clicked' | 'page' | 'owner' | 'canonical'

/** Something that can be ordered for. */
export interface Target {
  readonly role: Role
  /** The cleaned address. */
  readonly link: string
  /** The address as found. */
  readonly original: string
  readonly recognized?: Recognized
  /** For an owner: their name as the page shows it. */
  readonly ownerName?: string
}

const OWNERS = new Set<Kind>(['profile', 'channel', 'page', 'community', 'group', 'artist'])

function toTarget(role: Role, original: string): Target {
  const { link, recognized } = cleanLink(original)
  return { role, link, original, ...(recognized && { recognized }) }
}

const isSameTarget = (a: string, b: string): boolean => targetKey(a) === targetKey(b)

/** Whether the document is still the page that it was loaded as, so that its head describes this page. */
const isAsLoaded = ({ address, loaded }: PageFacts): boolean =>
  loaded !== undefined && loaded !== '' && isSameTarget(address, loaded)

const hostOf = (link: string): string => new URL(link).host.replace(/^(?:www|m|mobile|amp)\./, '')

/** `amp.news.example` and `news.example`, but not two different sites. */
function isSameDomain(a: string, b: string): boolean {
  const [one, other] = [hostOf(a), hostOf(b)]
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

/** Whether one is a comment on the other. */
const isOn = (comment: Recognized, { site, kind, id }: Recognized): boolean =>
  comment.kind === 'comment' && kind !== 'comment' && comment.site === site && comment.id.startsWith(`${id}/`)

/**
 * Whether a page's canonical address can be trusted. Single-page sites change the address and leave the canonical one
 * of the previous page: an order would go to another target. So it must name the same thing; what cannot be compared is
 * trusted only on a page that is still as it was loaded, and never across sites.
 */
function isCredible(page: PageFacts, canonical: Target): boolean {
  const { recognized: mine } = cleanLink(page.address)
  const { recognized: its } = canonical
  if (!isWebAddress(canonical.original)) return false
  if (isSameTarget(page.address, canonical.link)) return true
  if (!mine || !its) return !mine && !its && isAsLoaded(page) && isSameDomain(page.address, canonical.link)
  if (mine.kind === 'short-link') return mine.site === its.site && isAsLoaded(page)
  if (isOn(mine, its)) return true
  // A channel has a name and a code, and only the page knows that they are the same.
  const isOwner = OWNERS.has(mine.kind) && mine.kind === its.kind && mine.site === its.site
  return isOwner && hasOtherName(mine, its) && isAsLoaded(page)
}

/** Whether two ids have different forms, so that they may belong to one target: a handle, a code, a legacy name. */
function hasOtherName({ site, id: a }: Recognized, { id: b }: Recognized): boolean {
  const idFormOf = (id: string) =>
    /^(?:UC(?=[\w-]{22}$)|c\/|user\/|\d+$)/.exec(id)?.[0].replace(/\d+/, 'number')
  return (site === 'youtube' || site === 'facebook') && idFormOf(a) !== idFormOf(b)
}

/** The owner that the page names, if it can be the owner: on the same site, someone's page, and not this one. */
function ownerOnPage(page: PageFacts): Target | undefined {
  const owner = toTarget('owner', page.owner ?? '')
  if (!isWebAddress(owner.original) || isSameTarget(owner.link, page.address)) return undefined
  const { recognized: mine } = cleanLink(page.address)
  const { recognized: its } = owner
  if (mine)
    return !OWNERS.has(mine.kind) && its?.site === mine.site && OWNERS.has(its.kind) ? owner : undefined
  return !its && isAsLoaded(page) && isSameDomain(page.address, owner.link) ? owner : undefined
}

/** The owner: as the address says, otherwise as the canonical address or the page says. */
function ownerOf(page: PageFacts, canonical: Target | undefined): Target | undefined {
  const { link, recognized } = cleanLink(page.address)
  if (recognized && OWNERS.has(recognized.kind)) return undefined
  const onPage = ownerOnPage(page)
  const address = ownerIn(link) ?? (canonical && ownerIn(canonical.link))
  const owner = address === undefined ? onPage : toTarget('owner', address)
  const isNamed = owner && onPage && page.ownerName && isSameTarget(owner.link, onPage.link)
  return isNamed ? { ...owner, ownerName: page.ownerName } : owner
}

function targetsIn(page: PageFacts, role: Role): readonly (Target | undefined)[] {
  if (!isWebAddress(page.address)) return []
  const named = toTarget('canonical', page.canonical)
  const canonical = isCredible(page, named) ? named : undefined
  return [toTarget(role, page.address), ownerOf(page, canonical), canonical]
}

/**
 * What can be ordered for, most likely first: what was clicked and its owner, then the page around it with its owner.
 * Each is listed once in each form: `youtu.be/ID` and `watch?v=ID` are two forms of one target.
 */
export function targetsOf(page: ClickedPage): readonly Target[] {
  const { around } = page
  const all = around ? [...targetsIn(page, 'clicked'), ...targetsIn(around, 'page')] : targetsIn(page, 'page')
  const found = new Map<string, Target>()
  for (const target of all) {
    const key = target && `${targetKey(target.link)} ${sameLinkKey(target.link).toLowerCase()}`
    if (key && !found.has(key)) found.set(key, target)
  }
  return [...found.values()]
}
