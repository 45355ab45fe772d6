import { type Behind, type Dialect, type Fields, without } from './dialect'
import { behind, hostileCatalog } from './hostile-catalog'

/** How many services it sells. */
const BROKEN_EDGE_SERVICES = 10_000

function hears(fields: Fields, { services }: Behind): Fields {
  const index = behind(fields.service ?? '', services.length)
  const service = index === undefined ? undefined : services[index]
  return service === undefined ? fields : { ...fields, service }
}

/**
 * Documented answers behind a bad server: a byte-order mark and the wrong content type, the key echoed in every
 * error and in a name, a catalog of 10,000 services with emoji, HTML, long names and hostile text. What breaks
 * altogether is switched on with a fault.
 */
export const brokenEdge: Dialect = {
  name: 'broken-edge',
  paths: ['/broken-edge/api/v2'],
  currency: 'USD',
  lacks: [],
  hears,
  oneService: (row) => without(row, 'dripfeed'),
  services: (rows, { key = '' }) => hostileCatalog(rows, BROKEN_EDGE_SERVICES, key),
  oneStatus: (row) => ('posts' in row ? row : without(row, 'runs', 'orders')),
  words: (words, { key = '' }) => `${words} (key ${key})`,
  wire: () => ({ status: 200, before: '\uFEFF', headers: { 'content-type': 'text/html; charset=utf-8' } }),
}
