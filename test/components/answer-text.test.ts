import { describe, expect, test } from 'vitest'
import { answerText, failureTitle, type RequestKind } from '../../components/answer-text'
import type { FailureKind, RefusalClass } from '../../lib/panel-api/model'

// Objects, so that a class or kind that is new in the model is missed here by the compiler.
const CLASSES = Object.keys({
  key: 0,
  account: 0,
  funds: 0,
  'service-gone': 0,
  'duplicate-link': 0,
  link: 0,
  'below-minimum': 0,
  'above-maximum': 0,
  'drip-feed': 0,
  'order-id': 0,
  refill: 0,
  cancel: 0,
  wait: 0,
  request: 0,
  'no-such-action': 0,
  temporary: 0,
  other: 0,
} satisfies Record<RefusalClass, 0>) as readonly RefusalClass[]

const KINDS = Object.keys({
  'no-permission': 0,
  gone: 0,
  'no-key': 0,
  offline: 0,
  'time-out': 0,
  'not-json': 0,
  'wrong-shape': 0,
  'http-status': 0,
  redirect: 0,
  waiting: 0,
  settling: 0,
  unsent: 0,
  shrunken: 0,
} satisfies Record<FailureKind, 0>) as readonly FailureKind[]

const refusal = (of: RefusalClass, more: object = {}) =>
  ({ kind: 'refusal', class: of, message: 'No.', ...more }) as const
const failure = (of: FailureKind, more: object = {}) => ({ kind: 'failure', failure: of, ...more }) as const

const answers = [
  ...CLASSES.map((of) => refusal(of)),
  ...KINDS.map((of) => failure(of, { status: 502 })),
  failure('not-json', { looksLike: 'page' }),
  failure('not-json', { looksLike: 'nothing' }),
]

describe('every answer that is no result', () => {
  test.each(answers)('%o is told in three sentences', (answer) => {
    for (const asked of ['order', 'refill', 'cancel', 'question'] as const) {
      const { title, money, advice } = answerText(answer, asked)
      for (const sentence of [title, money, advice]) expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(`${title}${money}${advice}`).not.toMatch(/\$\d|undefined/)
    }
  })

  test('says of each what no other says', () => {
    const titles = answers.map((answer) => answerText(answer).title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('leaves out an HTTP status that was not kept', () => {
    expect(failureTitle('http-status')).toBe('The panel’s server answered with an error.')
    expect(answerText(failure('http-status', { status: 502 })).title).toContain('502')
  })

  test('keeps the panel’s own message beside it', () => {
    expect(answerText(refusal('refill')).quote).toBe('No.')
    expect(answerText(failure('not-json', { excerpt: '<html>' })).quote).toBe('<html>')
    expect(answerText(refusal('other', { message: '' })).quote).toBeUndefined()
  })
})

describe('what it means for the money', () => {
  const money = (answer: Parameters<typeof answerText>[0], asked: RequestKind) =>
    answerText(answer, asked).money

  test.each(CLASSES)('a no (%s) leaves everything as it was', (of) => {
    expect(money(refusal(of), 'order')).toBe('Nothing was ordered and no money was spent.')
    expect(money(refusal(of), 'refill')).toContain('No refill was started.')
    expect(money(refusal(of), 'cancel')).toContain('The order goes on')
  })

  test.each(['offline', 'time-out', 'not-json', 'wrong-shape', 'http-status', 'redirect'] as const)(
    '%s leaves open what became of it',
    (of) => {
      for (const asked of ['order', 'refill', 'cancel'] as const) {
        expect(money(failure(of), asked)).toMatch(/^We couldn’t confirm/)
      }
    },
  )

  test.each(['no-permission', 'gone', 'no-key', 'waiting', 'shrunken'] as const)(
    '%s: nothing was sent',
    (of) => {
      expect(money(failure(of), 'order')).toBe('Nothing was ordered and no money was spent.')
    },
  )

  test.each(answers)('a question moves none: %o', (answer) => {
    expect(money(answer, 'question')).toBe('Nothing was charged.')
  })
})

describe('what to do about it', () => {
  test.each([
    [refusal('key'), { kind: 'change-key' }],
    [refusal('funds'), { kind: 'add-funds' }],
    [refusal('service-gone'), { kind: 'refresh-services' }],
    [refusal('below-minimum'), { kind: 'refresh-services' }],
    [refusal('below-minimum', { limit: 500 }), { kind: 'set-quantity', quantity: 500 }],
    [refusal('above-maximum', { limit: 20 }), { kind: 'set-quantity', quantity: 20 }],
    [refusal('account'), { kind: 'open-site' }],
    [refusal('no-such-action'), { kind: 'open-site' }],
    [refusal('other'), undefined],
    [failure('no-key'), { kind: 'change-key' }],
    [failure('no-permission'), { kind: 'allow-again' }],
    [failure('time-out'), undefined],
  ])('%o: %o', (answer, action) => {
    expect(answerText(answer, 'order').action).toEqual(action)
  })

  test('a limit that the panel names is named', () => {
    expect(answerText(refusal('below-minimum', { limit: 1500 })).title).toContain('1,500 at least')
    expect(answerText(refusal('above-maximum', { limit: 0 })).title).toContain('0 at most')
  })
})
