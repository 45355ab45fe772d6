import { BEFORE, type Before } from './before'
import { CELLS, type Cell, nameOf } from './cells'
import { type CutOff, closeSpot, cutOff, openSpot } from './spot'
import type { Visitor } from './user'

/** Each cut, crossed with what happened before it. */
export interface Crossing {
  readonly before: Before
  readonly cell: Cell
}

export const CROSSINGS: readonly Crossing[] = (Object.keys(BEFORE) as Before[]).flatMap((before) =>
  CELLS.map((cell) => ({ before, cell })),
)

/** Those in which a browser has sent an order twice, or would without what prevents it. */
export const isDangerous = ({ before, cell: { kind, how, protocol } }: Crossing): boolean =>
  kind === 'drop-after' &&
  (how === 'destroy' || how === 'refused') &&
  (before === 'late' || before === 'reset twice' || (before === 'keeps' && protocol !== 'http2'))

export interface Crossed extends CutOff {
  readonly name: string
}

async function cross(visitor: Visitor, { before, cell }: Crossing): Promise<Crossed> {
  const name = `${nameOf(cell)} after ${before}`
  const spot = await openSpot(visitor, cell.protocol, name)
  const { kind, how } = cell
  try {
    return { name, ...(await cutOff(spot, BEFORE[before], { kind, how, action: 'add', times: 1 })) }
  } finally {
    await closeSpot(spot)
  }
}

/** Connections on which a packet is lost are made one at a time: the kernel counts what it drops for all of them together. */
const SIDE_BY_SIDE = 8

/** All of them in one browser. */
export async function crossAll(
  visitor: Visitor,
  crossings: readonly Crossing[],
): Promise<readonly Crossed[]> {
  const results: Crossed[] = []
  const run = async (queue: Crossing[]) => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await cross(visitor, next))
  }
  const others = crossings.filter(({ before }) => before !== 'late')
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => run(others)))
  await run(crossings.filter(({ before }) => before === 'late'))
  return results
}
