/*
 * The fields that version 5 renamed, in the rows of the earlier versions. These rows are older than today's types, which
 * say nothing about them: what a row lacks stays away, and what is not named here stays as it is.
 */

export type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

/** The row with these fields under other names, each in its place; the same row where it has none of them. */
function withNames(row: Row, names: Readonly<Record<string, string>>): Row {
  if (!Object.keys(names).some((name) => name in row)) return row
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [names[name] ?? name, value]))
}

/** The row with a field, where it has it, changed. */
const withField = (row: Row, name: string, change: (value: Row) => Row): Row => {
  const value = row[name]
  return isRow(value) ? { ...row, [name]: change(value) } : row
}

const withEach = (row: Row, name: string, change: (value: Row) => Row): Row => {
  const list: unknown = row[name]
  return Array.isArray(list) ? { ...row, [name]: list.map((one) => (isRow(one) ? change(one) : one)) } : row
}

const RANGE = { least: 'min', most: 'max' }

const EVENTS: Readonly<Record<string, string>> = {
  'person-found-it': 'user-confirmed',
  'person-dismissed-it': 'user-dismissed',
  'person-reopened-it': 'user-reopened',
}

/** A refusal, or an entry of a history. */
const renamedAnswer = (row: Row): Row => withNames(row, { words: 'message' })

const renamedEntry = (entry: Row): Row => {
  const event = EVENTS[String(entry.event)]
  return renamedAnswer(event === undefined ? entry : { ...entry, event })
}

const renamedRequest = (request: Row): Row =>
  withNames(request.state === 'asked' ? { ...request, state: 'accepted' } : request, {
    words: 'message',
    statusWords: 'rawStatus',
  })

const renamedReport = (report: Row): Row =>
  withNames(report, { words: 'rawStatus', reckonedCharge: 'computedCharge' })

export function renamedOrder(order: Row): Row {
  let row = withNames(order, {
    needsPerson: 'needsAttention',
    asking: 'requesting',
    trackings: 'statusReports',
  })
  row = withField(row, 'tracking', renamedReport)
  row = withEach(row, 'statusReports', renamedReport)
  row = withEach(row, 'refills', renamedRequest)
  row = withField(row, 'cancel', renamedRequest)
  row = withField(row, 'perPost', (perPost) => withNames(perPost, RANGE))
  return withEach(row, 'history', renamedEntry)
}

/** What was searched for stood in the draft; the session keeps that now. */
export function renamedDraft({ search: _, ...draft }: Row): Row {
  return withField(draft, 'refusal', renamedAnswer)
}

export const renamedPanel = (panel: Row): Row =>
  withField(withNames(panel, { lacks: 'missingFeatures', shrunken: 'shortSync' }), 'trouble', renamedAnswer)

export const renamedDemo = (state: Row): Row =>
  withEach(state, 'orders', (order) =>
    withField(order, 'subscription', (subscription) => withNames(subscription, RANGE)),
  )
