import { type Dialect, without } from './dialect'

/** The simulation as it answers: documented, with the `dripfeed` flag and the runs of drip-feed orders. */
export const plain: Dialect = {
  name: 'plain',
  paths: ['/api/v2', '/api/v1'],
  currency: 'USD',
  lacks: [],
}

/** The two documents, to the letter: no field that they do not show. */
export const documented: Dialect = {
  name: 'documented',
  paths: ['/documented/api/v2'],
  currency: 'USD',
  lacks: [],
  oneService: (row) => without(row, 'dripfeed'),
  // The documents show no subscription; what panels are seen to answer for one stays.
  oneStatus: (row) => ('posts' in row ? row : without(row, 'runs', 'orders')),
}
