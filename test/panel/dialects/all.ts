import { demoCatalog } from '../../../lib/demo/catalog'
import type { MissingFeature } from '../../../lib/panel-api/model'
import { brokenEdge } from './broken-edge'
import { collapsing } from './collapsing'
import type { Dialect, DialectName } from './dialect'
import { documented, plain } from './documented'
import { httpCodes } from './http-codes'
import { lists, listsOrderId } from './lists'
import { snakeTypes } from './snake-types'
import { successText } from './success-text'

/** The simulation as it is, and the panels to test against, in the order in which they are tested. */
const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  plain,
  documented,
  'snake-types': snakeTypes,
  'http-codes': httpCodes,
  lists,
  collapsing,
  'success-text': successText,
  'broken-edge': brokenEdge,
}

const { plain: _, ...BENT } = DIALECTS

export const PANELS: readonly Dialect[] = Object.values(BENT)

/** The dialect that answers at a path, if one does. */
export const dialectAt = (path: string): Dialect | undefined =>
  Object.values(DIALECTS).find(({ paths }) => paths.includes(path))

export const dialectNamed = (name: DialectName): Dialect => DIALECTS[name]

/** An order's id as the panel of the dialect has it, from the simulation's own. */
export const orderIdAt = (name: DialectName, order: string): string =>
  name === 'lists' ? listsOrderId(order) : order

/** What a test has to know of a panel to talk to it. */
export interface DialectFacts {
  readonly name: DialectName
  readonly path: string
  readonly currency: string
  /** What it does not know, in the words of the client's model. */
  readonly lacks: readonly MissingFeature[]
  /** The types of service that it sells, as it spells them. */
  readonly knowsTypes: readonly string[]
}

const TYPES = [...new Set(demoCatalog(1).map(({ type }) => type))]

const factsOf = ({ name, paths, currency, lacks, spell }: Dialect): DialectFacts => ({
  name,
  path: paths[0],
  currency,
  lacks,
  knowsTypes: TYPES.map((type) => spell?.(type) ?? type),
})

/** Of each of the panels. */
export const DIALECT_FACTS: readonly DialectFacts[] = PANELS.map(factsOf)
