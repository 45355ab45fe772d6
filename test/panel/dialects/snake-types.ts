import { type Dialect, errorOf, without } from './dialect'

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Invalid API key$/, 'Geçersiz API anahtarı'],
  [/^Not enough funds on balance$/, 'Bakiyeniz yetersiz'],
  [/^Incorrect service ID$/, 'Servis bulunamadı'],
  [/^Incorrect link$/, 'Bağlantı hatalı'],
  [/^Incorrect order ID$/, 'Sipariş numarası hatalı'],
  [/^Quantity less than minimal (\d+)$/, 'Miktar en az $1 olmalıdır'],
  [/^Quantity more than maximum (\d+)$/, 'Miktar en fazla $1 olabilir'],
  [/^Service does not support Dripfeed$/, 'Bu servis parçalı gönderimi desteklemiyor'],
  [/^(.+) is required$/, '$1 alanı zorunludur'],
  [/^Too many requests$/, 'Çok fazla istek gönderdiniz'],
  [/^Your account is not active$/, 'Hesabınız aktif değil'],
  [/^Unknown action$/, 'Geçersiz işlem'],
]

function inTurkish(words: string): string {
  const found = WORDS.find(([pattern]) => pattern.test(words))
  return found ? words.replace(...found) : 'Geçersiz istek'
}

const snake = (words: string): string => words.toLowerCase().replaceAll(' ', '_')

/**
 * `custom_comments`, `status: "success"` beside the result, a bad id as a bare string, drip-feed and subscription
 * parents, no refill or cancel, errors in another language.
 */
export const snakeTypes: Dialect = {
  name: 'snake-types',
  paths: ['/snake-types/api/v2'],
  currency: 'USD',
  lacks: ['refill', 'refill_status', 'cancel'],
  spell: snake,
  oneService: (row) => without(row, 'refill', 'cancel', 'dripfeed'),
  services: (rows) =>
    rows.length === 0 ? { status: 'success', data: 'Empty Data' } : { status: 'success', services: rows },
  add: (row) => ({ status: 'success', ...row }),
  oneStatus(row) {
    const status = snake(String(row.status))
    const { runs, orders, posts, expiry } = row
    if (posts !== undefined) return { status, expiry: expiry === '' ? false : expiry, posts, orders }
    return runs === undefined ? { ...row, status } : { status, runs, orders }
  },
  statuses: (entries) => Object.fromEntries(entries.map(([id, row]) => [id, errorOf(row) ?? row])),
  balance: (row) => ({ status: 'success', ...row }),
  words: inTurkish,
  refuses: (words) => ({ status: 200, body: { status: 'fail', message: words } }),
  unknownAction: 'Unknown action',
}
