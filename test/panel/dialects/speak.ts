import { type Dialect, errorOf, type Fields, isRow, type Row, rewrite, rowsOf, type Wire } from './dialect'

const ACTIONS = ['services', 'add', 'status', 'refill', 'refill_status', 'cancel', 'balance']

const CANNOT = 'Incorrect request'

/** One of a list, with the panel's own message where the documented answer has an `{error}` in it. */
const inItsWords = (row: Row, words: (text: string) => string): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, part]) => {
      const error = errorOf(part)
      return [name, error === undefined ? part : { error: words(error) }]
    }),
  )

const asIs = <T>(value: T): T => value

/** What it makes of the simulation's answer, which is the documented one and no refusal. */
function answerOf(dialect: Dialect, body: unknown, fields: Fields, charge: string): unknown {
  const words = (text: string): string => dialect.words?.(text, fields) ?? text
  const own = (row: Row): Row => rewrite(row, ['currency'], () => dialect.currency)
  const list = (one: (row: Row) => Row = asIs): unknown => {
    const rows = rowsOf(body).map((row) => one(inItsWords(row, words)))
    return dialect.list?.(rows) ?? rows
  }
  const row = isRow(body) ? body : {}
  switch (fields.action) {
    case 'services': {
      const spelled = rowsOf(body).map((one) =>
        rewrite(one, ['type'], (type) => dialect.spell?.(String(type)) ?? type),
      )
      const rows = spelled.map((one) => dialect.oneService?.(one) ?? one)
      return dialect.services?.(rows, fields) ?? rows
    }
    case 'add':
      return dialect.add?.(row, charge) ?? row
    case 'balance':
      return dialect.balance?.(own(row)) ?? own(row)
    case 'status': {
      const status = (one: Row): Row => dialect.oneStatus?.(own(one)) ?? own(one)
      if (fields.orders === undefined) return status(row)
      const entries = Object.entries(row).map(([id, one]): readonly [string, Row] => {
        const error = errorOf(one)
        if (error !== undefined) return [id, { error: words(error) }]
        return [id, status(isRow(one) ? one : {})]
      })
      return dialect.statuses?.(entries) ?? Object.fromEntries(entries)
    }
    case 'refill':
      return fields.orders === undefined ? (dialect.refill?.(row) ?? row) : list(dialect.oneRefill)
    case 'refill_status':
      return fields.refills === undefined
        ? (dialect.oneRefillStatus?.(row) ?? row)
        : list(dialect.oneRefillStatus)
    default:
      return list(dialect.oneCancel)
  }
}

/** A refusal as the panel words it. */
export function refuse(dialect: Dialect, words: string, fields: Fields): Wire {
  const own = dialect.words?.(words, fields) ?? words
  return dialect.refuses?.(own) ?? { ...dialect.wire?.(''), status: 200, body: { error: own } }
}

interface Simulated {
  readonly key: () => string
  readonly services: () => readonly string[]
  readonly orders: () => readonly { readonly id: string; readonly charge: string }[]
  readonly answer: (fields: Fields) => { readonly body: unknown }
}

export interface Spoken extends Wire {
  /** The simulation's id of the order that was made. */
  readonly order: string | null
}

/** Answers a form as a panel of the dialect, over the simulation. */
export function speak(dialect: Dialect, simulated: Simulated, sent: Fields): Spoken {
  const heard = dialect.hears?.(sent, { key: simulated.key(), services: simulated.services() }) ?? sent
  const action = heard.action ?? ''
  const known = ACTIONS.includes(action) && !dialect.lacks.some((lack) => lack === action)
  // An action that it lacks is to it what one that exists nowhere is to the simulation.
  const { body } = simulated.answer(known ? heard : { ...heard, action: '' })
  const error = errorOf(body)
  const made = isRow(body) && action === 'add' && body.order !== undefined
  const order = made ? String(body.order) : null
  if (error !== undefined) {
    const words = error === CANNOT && !known ? (dialect.unknownAction ?? error) : error
    return { ...refuse(dialect, words, sent), order }
  }
  const charge = made ? (simulated.orders().find(({ id }) => id === order)?.charge ?? '') : ''
  const answered = answerOf(dialect, body, heard, charge)
  const single = action === 'cancel' && sent.orders === undefined
  const canceled = single ? dialect.cancel?.(rowsOf(body)[0] ?? {}) : undefined
  const refused = errorOf(canceled)
  if (refused !== undefined) return { ...refuse(dialect, refused, sent), order }
  return { ...(dialect.wire?.(action) ?? { status: 200 }), body: canceled ?? answered, order }
}
