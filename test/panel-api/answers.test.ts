import { describe, expect, test } from 'vitest'
import type { Reply } from '../../lib/panel-api/answer'
import type { Answer, RefusalClass } from '../../lib/panel-api/model'
import { clientOf, FIELDS } from './panel'

const add = (text: string, status = 200): Promise<Answer<string>> => clientOf({ status, text }).add(FIELDS)

describe('an add that went well', () => {
  test.each([
    ['{"order":23501}', '23501'],
    ['{"order":"23501"}', '23501'],
    ['{"status":"success","order":7,"charge":"0.9","currency":"USD"}', '7'],
    ['{"order":"ord_01HGXYZ"}', 'ord_01HGXYZ'],
    ['\ufeff{"order":23501}', '23501'],
    [' \n{"order":23501}\n', '23501'],
    ['{"order":9007199254740993}', '9007199254740993'],
    ['{"order":12345678901234567890123}', '12345678901234567890123'],
    ['{"order": 12345678901234567890, "note":"a \\" 12345678901234567890 \\\\"}', '12345678901234567890'],
    ['{"order":23501,"error":""}', '23501'],
    ['{"order":23501,"error":null,"errors":[]}', '23501'],
    ['{"__proto__":{"order":1},"order":23501}', '23501'],
    ['{"order":23501,"order":23501}', '23501'],
    ['{"order":23501,"status":"Pending"}', '23501'],
    ['{"success":"Order placed","order":"23501"}', '23501'],
    ['{"order":"01HGXYZ-0.1:a_b"}', '01HGXYZ-0.1:a_b'],
  ])('%s', async (text, value) => {
    expect(await add(text)).toEqual({ kind: 'result', value })
    expect(await add(text, 201)).toEqual({ kind: 'result', value })
  })
})

describe('the panel says no', () => {
  test.each<[string, number, RefusalClass, string]>([
    ['{"error":"Not enough funds on balance"}', 200, 'funds', 'Not enough funds on balance'],
    ['{"error":"neworder.error.not_enough_funds"}', 200, 'funds', 'neworder.error.not_enough_funds'],
    ['{"error":"Invalid API key"}', 401, 'key', 'Invalid API key'],
    ['{"error":"whatever"}', 401, 'key', 'whatever'],
    ['{"error":"your account is not active"}', 200, 'account', 'your account is not active'],
    ['{"error":"verboten"}', 403, 'account', 'verboten'],
    ['{"error":"slow down"}', 429, 'wait', 'slow down'],
    ['{"error":"Incorrect service ID"}', 200, 'service-gone', 'Incorrect service ID'],
    [
      '{"error":"You have active order with this link. Please wait"}',
      200,
      'duplicate-link',
      'You have active order with this link. Please wait',
    ],
    ['{"error":"neworder.error.link_duplicate"}', 200, 'duplicate-link', 'neworder.error.link_duplicate'],
    ['{"error":"neworder.error.link"}', 200, 'link', 'neworder.error.link'],
    ['{"error":"neworder.error.min_quantity"}', 200, 'below-minimum', 'neworder.error.min_quantity'],
    ['{"error":"max_quantity"}', 422, 'above-maximum', 'max_quantity'],
    ['{"error":"Недостаточно средств на балансе"}', 200, 'other', 'Недостаточно средств на балансе'],
    ['{"error":{"message":"Incorrect request"}}', 200, 'request', 'Incorrect request'],
    ['{"errors":["Bad link","more"]}', 400, 'link', 'Bad link'],
    ['{"errors":{"link":["Incorrect link"]}}', 422, 'link', 'Incorrect link'],
    ['{"status":"fail","message":"Under maintenance"}', 200, 'temporary', 'Under maintenance'],
    ['{"success":false,"message":"Duplicate order"}', 200, 'duplicate-link', 'Duplicate order'],
    ['{"success":false}', 200, 'other', ''],
    ['{"error":true,"message":"Rate limit"}', 200, 'wait', 'Rate limit'],
    ['{"error":"No","order":null}', 200, 'other', 'No'],
    ['{"error":"No","order":""}', 200, 'other', 'No'],
    ['{"error":"No","order":0}', 200, 'other', 'No'],
    ['{"status":"error","message":"Bad link"}', 200, 'link', 'Bad link'],
    ['{"status":"Failed","message":"Bad link"}', 200, 'link', 'Bad link'],
    ['{"status":false,"message":"Bad link"}', 200, 'link', 'Bad link'],
    ['{"success":"false","message":"Bad link"}', 200, 'link', 'Bad link'],
    ['{"success":0}', 200, 'other', ''],
    ['{"error":"No","error":"No"}', 200, 'other', 'No'],
  ])('%s with %i is %s', async (text, status, classOf, words) => {
    expect(await add(text, status)).toEqual({ kind: 'refusal', class: classOf, message: words })
  })
})

/** None of these says that nothing was ordered, so none may be taken for a no. */
describe('no one knows what the panel did', () => {
  const wrong = 'wrong-shape'
  test.each<[string, number, string]>([
    ['', 200, 'not-json'],
    ['', 502, 'http-status'],
    ['{"order":235', 200, 'not-json'],
    ['<html><body>One moment…</body></html>', 200, 'not-json'],
    ['<h1>Forbidden</h1>', 403, 'http-status'],
    ['<h1>Bad gateway</h1>', 503, 'http-status'],
    ['{"error":"Internal error"}', 500, 'http-status'],
    ['{"order":23501}', 500, 'http-status'],
    ['{"order":23501}', 400, 'http-status'],
    ['{"order":23501,"error":"Something"}', 422, 'http-status'],
    ['{"order":23501,"error":"You have active order with this link"}', 200, wrong],
    ['{"order":23501,"status":"fail"}', 200, wrong],
    ['{"order":23501,"success":false}', 201, wrong],
    ['{"order":23501,"order":23502}', 200, wrong],
    ['{"order":23501,"\\u006frder":23502}', 200, wrong],
    ['{"order":23501,"order":null}', 200, wrong],
    ['{"error":"No","error":null}', 200, wrong],
    ['{"error":null,"error":"No"}', 200, wrong],
    ['{"order":1,"order":2}', 422, 'http-status'],
    ['{"message":"Too Many Attempts."}', 429, 'http-status'],
    ['null', 200, wrong],
    ['[]', 200, wrong],
    ['"order"', 200, wrong],
    ['{}', 200, wrong],
    ['{"status":"success"}', 200, wrong],
    ['{"order":null}', 200, wrong],
    ['{"order":true}', 200, wrong],
    ['{"order":-5}', 200, wrong],
    ['{"order":0}', 200, wrong],
    ['{"order":"0"}', 200, wrong],
    ['{"order":1.5}', 200, wrong],
    ['{"order":{}}', 200, wrong],
    ['{"order":[23501]}', 200, wrong],
    ['{"order":"false"}', 200, wrong],
    ['{"order":"null"}', 200, wrong],
    ['{"order":"NaN"}', 200, wrong],
    ['{"order":"duplicate"}', 200, wrong],
    ['{"order":1e21}', 200, wrong],
    ['{"order":NaN}', 200, 'not-json'],
    ['[{"order":23501}]', 200, wrong],
    ['{"data":{"order":23501}}', 200, wrong],
    ['{"order":"a, b"}', 200, wrong],
    ['{"order":"<b>1</b>"}', 200, wrong],
    ['{"__proto__":{"order":1}}', 200, wrong],
    ['{"constructor":{"order":1}}', 200, wrong],
    ['{"errors":[],"data":{"id":23501}}', 200, wrong],
    ['{"error":"","id":23501}', 200, wrong],
    ['{"error":false,"id":23501}', 200, wrong],
    ['{"error":0,"id":23501}', 200, wrong],
    ['{"error":{},"id":23501}', 200, wrong],
  ])('%s with %i is %s', async (text, status, failure) => {
    expect(await add(text, status)).toMatchObject({ kind: 'failure', failure, status })
  })

  test('an excerpt is one short line of plain text', async () => {
    const page = `<html><style>b{}</style><script>x()</script>\n<h1>Checking</h1> <p>your   browser${'.'.repeat(900)}`
    const answer = await add(page)
    expect(answer).toMatchObject({ kind: 'failure', failure: 'not-json' })
    const excerpt = answer.kind === 'failure' ? answer.excerpt : undefined
    expect(excerpt).toMatch(/^Checking your browser\.+$/)
    expect(excerpt).toHaveLength(200)
  })
})

describe('answers too large or too deep to be meant', () => {
  const deep = (inner: string) => `${'['.repeat(200_000)}${inner}${']'.repeat(200_000)}`
  const quotes = '\\"'.repeat(200_000)

  test.each<[string, string, string]>([
    ['an error nested without end', `{"error":${deep('')}}`, 'refusal'],
    [
      'a text of megabytes beside a long id',
      `{"a":"${'x'.repeat(9_000_000)}","order":9007199254740993}`,
      'result',
    ],
    ['escaped quotes beside a long id', `{"a":"${quotes}","order":9007199254740993}`, 'result'],
    ['the same cut off', `{"order":9007199254740993,"a":"${quotes}`, 'failure'],
    ['an error of megabytes', `{"error":"${'no '.repeat(2_000_000)}"}`, 'refusal'],
    [
      'keys by the thousand',
      `{"error":{${Array.from({ length: 99_999 }, (_, at) => `"${at}":{}`)}}}`,
      'refusal',
    ],
  ])('%s', async (_, text, kind) => {
    expect(await add(text)).toMatchObject({ kind })
  })

  test('a catalog of endless rows is unreadable', async () => {
    expect(await clientOf(`[${deep('')}]`).services()).toMatchObject({ failure: 'wrong-shape' })
  })

  test('what is kept of the message is short', async () => {
    const answer = await add(`{"error":"${'no '.repeat(2_000_000)}"}`)
    expect(answer.kind === 'refusal' && answer.message).toHaveLength(500)
  })
})

describe('a failure of the transport is passed on', () => {
  test.each(['offline', 'time-out', 'redirect', 'wrong-shape'] as const)('%s', async (failure) => {
    const answer: Reply | { kind: 'failure'; failure: typeof failure } = { kind: 'failure', failure }
    expect(await clientOf(answer).add(FIELDS)).toEqual(answer)
  })
})
