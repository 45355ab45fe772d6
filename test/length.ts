/**
 * How long a run of the tests may take: `short` in `npm test`, `more` in `npm run test:more`, `long` in `npm run test:long`.
 * What draws, repeats or crosses does less of it in a short run, and never something else.
 */
const LENGTHS = ['short', 'more', 'long'] as const

const said = process.env.LENGTH || 'short'
const found = LENGTHS.find((length) => length === said)
if (found === undefined) throw new Error(`LENGTH is none of ${LENGTHS.join(', ')}: ${said}`)

export const LENGTH = found
