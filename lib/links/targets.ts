import { cleanLink } from './clean'
import type { Kind, Recognised } from './kinds'
import { isWebAddress } from './link'
import type { ClickedPage, PageFacts } from './page'
import { ownerIn } from './recognise'
import { sameLinkKey } from './same-link'
import { targetKey } from './target-key'

/**
 * Why a target is offered.
 * - `clicked`: the link under the cursor
 * - `page`: the page itself
 * - `owner`: whom one of the two belongs to
 * - `canonical`: the page under the address that it names as its own
 */
export type Role = 'clicked' | 'page' | 'owner' | 'canonical'

/** Something that can be ordered for. */
export interface Target {
  readonly role: Role
  /** As cleaned. */
  readonly link: string
  /** As found. */
  readonly original: string
  readonly recognised?: Recognised
  /** Of an owner: their name as the page shows it. */
  readonly ownerName?: string
}

const OWNERS = new Set<Kind>(['profile', 'channel', 'page', 'community', 'group', 'artist'])

function toTarget(role: Role, original: string): Target {
  const { link, recognised } = cleanLink(original)
  return { role, link, original, ...(recognised && { recognised }) }
}

const isSameThing = (a: string, b: string): boolean => targetKey(a) === targetKey(b)

/** Whether the document is still the page that it was loaded as, so that what stands in its head is of this page. */
const isAsLoaded = ({ address, loaded }: PageFacts): boolean =>
  loaded !== undefined && loaded !== '' && isSameThing(address, loaded)

const hostOf = (link: string): string => new URL(link).host.replace(/^(?:www|m|mobile|amp)\./, '')

/** `amp.news.example` and `news.example`, but not two sites. */
function isSameHouse(a: string, b: string): boolean {
  const [one, other] = [hostOf(a), hostOf(b)]
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

/** Whether one is what the other is a comment on. */
const isOn = (comment: Recognised, { site, kind, id }: Recognised): boolean =>
  comment.kind === 'comment' && kind !== 'comment' && comment.site === site && comment.id.startsWith(`${id}/`)

/**
 * Whether the address that a page names as its own can be believed. Single-page sites change the address and leave
 * the name of the page before: an order would go to another target. So it must name the same thing; what cannot be
 * compared is believed only of a page that is still as it was loaded, and never across sites.
 */
function isBelievable(page: PageFacts, canonical: Target): boolean {
  const { recognised: mine } = cleanLink(page.address)
  const { recognised: its } = canonical
  if (!isWebAddress(canonical.original)) return false
  if (isSameThing(page.address, canonical.link)) return true
  if (!mine || !its) return !mine && !its && isAsLoaded(page) && isSameHouse(page.address, canonical.link)
  if (mine.kind === 'short-link') return mine.site === its.site && isAsLoaded(page)
  if (isOn(mine, its)) return true
  // A channel has a name and a code, and only the page knows that they are one.
  const isOwner = OWNERS.has(mine.kind) && mine.kind === its.kind && mine.site === its.site
  return isOwner && hasOtherName(mine, its) && isAsLoaded(page)
}

/** Whether two ids are of different sorts, so that they can be of one: a handle, a code, a name of old. */
function hasOtherName({ site, id: a }: Recognised, { id: b }: Recognised): boolean {
  const sortOf = (id: string) =>
    /^(?:UC(?=[\w-]{22}$)|c\/|user\/|\d+$)/.exec(id)?.[0].replace(/\d+/, 'number')
  return (site === 'youtube' || site === 'facebook') && sortOf(a) !== sortOf(b)
}

/** The owner that the page names, where it can be theirs: of the same site, someone's page, and not this one. */
function ownerOnPage(page: PageFacts): Target | undefined {
  const owner = toTarget('owner', page.owner ?? '')
  if (!isWebAddress(owner.original) || isSameThing(owner.link, page.address)) return undefined
  const { recognised: mine } = cleanLink(page.address)
  const { recognised: its } = owner
  if (mine)
    return !OWNERS.has(mine.kind) && its?.site === mine.site && OWNERS.has(its.kind) ? owner : undefined
  return !its && isAsLoaded(page) && isSameHouse(page.address, owner.link) ? owner : undefined
}

/** Whom it belongs to: as the address says, else as its canonical address or the page does. */
function ownerOf(page: PageFacts, canonical: Target | undefined): Target | undefined {
  const { link, recognised } = cleanLink(page.address)
  if (recognised && OWNERS.has(recognised.kind)) return undefined
  const onPage = ownerOnPage(page)
  const address = ownerIn(link) ?? (canonical && ownerIn(canonical.link))
  const owner = address === undefined ? onPage : toTarget('owner', address)
  const isNamed = owner && onPage && page.ownerName && isSameThing(owner.link, onPage.link)
  return isNamed ? { ...owner, ownerName: page.ownerName } : owner
}

function targetsIn(page: PageFacts, role: Role): readonly (Target | undefined)[] {
  if (!isWebAddress(page.address)) return []
  const named = toTarget('canonical', page.canonical)
  const canonical = isBelievable(page, named) ? named : undefined
  return [toTarget(role, page.address), ownerOf(page, canonical), canonical]
}

/**
 * What can be ordered for, most likely first: what was clicked and its owner, then the page around it with its own.
 * Each is there once in each form: `youtu.be/ID` and `watch?v=ID` are two forms of one target.
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
