/*
 * Forty-five one-line changes that would cost someone money, an order, a key or a permission. `npm run test:mutants` makes each of
 * them in a copy, and a test of `npm test` has to fail for it. What is `found` stands once in its file, see mutants.test.ts.
 */

/** @typedef {{ what: string, file: string, found: string, instead: string }} Mutant */
/** @typedef {{ name: string, tests: readonly string[], mutants: readonly Mutant[] }} Area `tests` are those to try first. */

/**
 * @param {string} file
 * @param {readonly (readonly [what: string, found: string, instead: string])[]} rows
 * @returns {readonly Mutant[]}
 */
const inFile = (file, rows) => rows.map(([what, found, instead]) => ({ what, file, found, instead }))

const claim = [
  ...inFile('lib/orders/ledger/change-order.ts', [
    ['a row is sent before it is on disk', "durability = 'strict'", "durability = 'relaxed'"],
  ]),
  ...inFile('lib/orders/placing/claim.ts', [
    ['a draft that is gone is claimed', 'if (!draft) return', 'if (false) return'],
    ['an account with another key is charged', ' || panel.keyTail !== keyTail', ''],
    [
      'what speaks against an order is not heard',
      'if (objection) return objection',
      'if (false) return objection',
    ],
    ['the draft stays beside its order', 'drafts.delete(order.id)', 'drafts.get(order.id)'],
    [
      'an unsent order stays unconfirmed',
      'if (!order || !isUnanswered(order)) return',
      "if (order?.state !== 'sending') return",
    ],
    ['what was refused is not offered again', "await transaction.objectStore('drafts').put(again)", ''],
  ]),
]

const place = [
  ...inFile('lib/panels/rehearse.ts', [
    ['a permission withdrawn meanwhile is ignored', "kept.answer.kind === 'result' && !isAllowed", 'false'],
  ]),
  ...inFile('lib/orders/placing/place.ts', [
    [
      'two windows send twice',
      'inFlight(confirmation.draftId, () => confirm(confirmation, environment))',
      'confirm(confirmation, environment)',
    ],
    ['yesterday’s prices are paid', 'isFresh(before, now()) ? undefined', 'before ? undefined'],
    ['prices in another currency are paid', 'currency !== (head?.currency ?? currency)', 'false'],
    [
      'a charge that no one agreed to is paid',
      'if (charge !== undefined && !isAgreed(form, confirmation))',
      'if (false)',
    ],
    ['a price per post that no one agreed to is paid', 'isSame(perPost?.max, agreed.maxPerPost)', 'true'],
    ['that it may be repeated is not kept', '...(panel.unprotected && { unprotected: true }),', ''],
    ['no worker owns the order', 'owner: workerId,', "owner: '',"],
    [
      'an order without an answer is a draft again',
      "answer.kind === 'failure' && isUnsent(answer)",
      "answer.kind === 'failure'",
    ],
  ]),
]

const recover = [
  ...inFile('lib/orders/ledger/change-order.ts', [
    [
      'what is derived of an order is left as it was',
      'const next = withDerived(order)',
      'const next = order',
    ],
  ]),
  ...inFile('lib/orders/unconfirmed/recover.ts', [
    ['what this very worker sends is given up', 'owner !== workerId', 'true'],
    ['orders of a dead worker stay in sending', "getAll('sending')", "getAll('placed')"],
    ['refills and cancels of a dead worker are left', '[...sending, ...requesting]', 'sending'],
    ['a cancel of a dead worker is left', 'next.cancel !== cancel || next', 'next'],
  ]),
]

const evidence = [
  ...inFile('lib/orders/unconfirmed/judge-evidence.ts', [
    ['a balance of the same millisecond counts', 'span.requestedAt <= lost', 'span.requestedAt < lost'],
    ['orders of other accounts count', ' || other.panelId !== order.panelId', ''],
    ['orders that the user denies are ignored', "if (denied && judged.kind !== 'unchanged')", 'if (false)'],
    ['a slow panel is given no time', 'span.requestedAt < lost + LATE_ACCEPT_MS', 'span.requestedAt < lost'],
  ]),
  ...inFile('lib/orders/unconfirmed/read-evidence.ts', [
    ['another account’s balance counts', 'panel.connectedAt > order.createdAt', 'false'],
  ]),
  ...inFile('lib/orders/unconfirmed/balance-effects.ts', [
    ['an order without an answer is booked at once or never', 'return lost + LATE_ACCEPT_MS', 'return lost'],
    [
      'an order after the balance counts',
      'other.createdAt >= span.answeredAt',
      'other.createdAt > span.answeredAt + 1',
    ],
  ]),
]

const redact = [
  ...inFile('lib/panel-api/redact.ts', [
    ['a key in base64 of hex is shown', 'const MAX_NESTING = 3', 'const MAX_NESTING = 1'],
    ['what overlaps is shown', 'at = Math.max(at, end)', 'at = end'],
    [
      'a key at the cut is shown',
      'finder.find(text.slice(0, MAX_LOOKED_THROUGH))',
      'finder.find(text.slice(0, MAX_TEXT))',
    ],
  ]),
  ...inFile('lib/panel-api/gaps.ts', [
    [
      'the text after a split key is taken',
      'from[placeOf(index + length - 1) + 1]',
      'from[placeOf(index + length)]',
    ],
  ]),
  ...inFile('lib/panel-api/needles.ts', [['a key backwards is shown', '...plain.map(reversed), ', '']]),
]

const permissions = [
  ...inFile('lib/panels/panel-permission.ts', [
    ['a host in use is given back', '.filter((pattern) => !used.has(pattern))', ''],
  ]),
  ...inFile('entrypoints/background/permissions.ts', [
    ['that a permission went is not told', 'if (!isAllowed) await', 'if (false) await'],
    ['that a permission came is not noticed', 'else if (wasRefused)', 'else if (false)'],
  ]),
]

const clean = inFile('lib/links/clean.ts', [
  ['a parameter that a shape needs goes', ' && !shape.keep?.includes(name)', ''],
  ['a tracker in capitals stays', 'const lower = name.toLowerCase()', 'const lower = name'],
  ['fragments of unknown pages go', 'const isJump = ', 'const isJump = !isRoute(parts.fragment) || '],
  ['a fragment that is a page goes', ' && !isRoute(parts.fragment)', ''],
])

const batch = [
  ...inFile('lib/orders/batch/engine.ts', [
    ['a stopped list goes on', "if (batch.state !== 'running') return undefined", ''],
    ['a line is settled twice', "if (line.state !== 'going') return { batch, line }", ''],
    ['an unconfirmed line is passed over', "return paused(batch, { why: 'unconfirmed' })", 'return batch'],
    [
      'a list goes on after the browser was closed',
      'batch.session === session ? batch',
      'batch.session !== undefined ? batch',
    ],
  ]),
  ...inFile('lib/orders/batch/start-list.ts', [
    ['the limit of a day hears of one line only', 'count: lines.length', 'count: 1'],
  ]),
]

const placing = [
  'test/orders/placing/place',
  'test/orders/placing/unprotected',
  'test/orders/placing/never-twice',
]

/** @type {readonly Area[]} */
export const AREAS = [
  { name: 'claim', tests: placing, mutants: claim },
  { name: 'place', tests: placing, mutants: place },
  {
    name: 'recover',
    tests: ['test/orders/unconfirmed/recover', 'test/orders/aftercare/request'],
    mutants: recover,
  },
  { name: 'evidence', tests: ['test/orders/unconfirmed/evidence'], mutants: evidence },
  { name: 'redact', tests: ['test/panel-api/redact.test'], mutants: redact },
  {
    name: 'permissions',
    tests: ['test/background/permissions', 'test/panels/panel-permission'],
    mutants: permissions,
  },
  { name: 'batch', tests: ['test/orders/batch'], mutants: batch },
  { name: 'clean', tests: ['test/links/link.test', 'test/links/tables.test'], mutants: clean },
]
