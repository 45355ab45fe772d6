/*
 * What an answer states, read by other means than the client's: a reader of JSON that keeps every pair, doubled
 * ones too, and numbers as they are written. Slow and strict; only for judging the client.
 */

export type Node =
  | { readonly kind: 'object'; readonly pairs: readonly (readonly [string, Node])[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'text' | 'number' | 'word'; readonly text: string }

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)|(true|false|null)|([{}[\],:]))\s*/y

/** @throws when the text is not JSON */
export function readNode(json: string): Node {
  JSON.parse(json.replace(/^\ufeff/, ''))
  const pattern = new RegExp(TOKEN)
  pattern.lastIndex = json.startsWith('\ufeff') ? 1 : 0
  const next = (): RegExpExecArray => {
    const token = pattern.exec(json)
    if (!token) throw new SyntaxError(`at ${pattern.lastIndex}`)
    return token
  }
  const nodeFrom = ([, text, number, word, sign]: RegExpExecArray): Node => {
    if (text !== undefined) return { kind: 'text', text: String(JSON.parse(text)) }
    if (number !== undefined) return { kind: 'number', text: number }
    if (word !== undefined) return { kind: 'word', text: word }
    return sign === '{' ? objectNode() : listNode()
  }
  const objectNode = (): Node => {
    const pairs: (readonly [string, Node])[] = []
    for (let token = next(); token[4] !== '}'; token = next()) {
      if (token[4] === ',') continue
      next()
      pairs.push([String(JSON.parse(token[1] ?? '""')), nodeFrom(next())])
    }
    return { kind: 'object', pairs }
  }
  const listNode = (): Node => {
    const items: Node[] = []
    for (let token = next(); token[4] !== ']'; token = next())
      if (token[4] !== ',') items.push(nodeFrom(token))
    return { kind: 'list', items }
  }
  return nodeFrom(next())
}

export const all = (node: Node | undefined, name: string): readonly Node[] =>
  node?.kind === 'object' ? node.pairs.filter(([key]) => key === name).map(([, value]) => value) : []

export const get = (node: Node | undefined, name: string): Node | undefined => all(node, name).at(-1)

const inside = (node: Node): readonly Node[] =>
  node.kind === 'object' ? node.pairs.map(([, value]) => value) : node.kind === 'list' ? node.items : []

export const everyNode = (node: Node): readonly Node[] => [node, ...inside(node).flatMap(everyNode)]

/** Whether a key stands twice in one object, with values that are not written alike. */
export function contradicts(root: Node): boolean {
  return everyNode(root).some((node) => {
    if (node.kind !== 'object') return false
    const doubled = node.pairs.filter(([key], at) => node.pairs.findIndex(([other]) => other === key) !== at)
    return doubled.some(([key]) => new Set(all(node, key).map((value) => JSON.stringify(value))).size > 1)
  })
}

export const isText = (node: Node | undefined, ...texts: readonly string[]): boolean =>
  node?.kind === 'text' && texts.includes(node.text.trim().toLowerCase())

const isFilled = (node: Node | undefined): boolean => {
  if (node === undefined) return false
  if (node.kind === 'object') return node.pairs.length > 0
  if (node.kind === 'list') return node.items.length > 0
  if (node.kind === 'number') return Number(node.text) !== 0
  return node.kind === 'word' ? node.text === 'true' : node.text !== '' && node.text !== '0'
}

const isFalse = (node: Node | undefined): boolean => node?.kind === 'word' && node.text === 'false'

export const carriesError = (node: Node | undefined): boolean =>
  isFilled(get(node, 'error')) || isFilled(get(node, 'errors'))

export const saysNo = (node: Node | undefined): boolean => {
  const success = get(node, 'success')
  return (
    carriesError(node) ||
    isText(get(node, 'status'), 'fail', 'failed', 'error', 'false') ||
    isFalse(get(node, 'status')) ||
    isFalse(success) ||
    isText(success, 'false', '0') ||
    (success?.kind === 'number' && Number(success.text) === 0)
  )
}

/** Whether a scalar stands for an id: the same characters, or a number that is written otherwise (`1.0`, `1e2`). */
export const isId = (node: Node | undefined, id: string): boolean =>
  (node?.kind === 'text' && node.text === id) ||
  (node?.kind === 'number' &&
    (node.text === id || (node.text.length < 16 && String(Number(node.text)) === id)))

type Scalar = Extract<Node, { readonly text: string }>

const scalar = (node: Node | undefined): node is Scalar => node !== undefined && 'text' in node

/** The rows that an answer has of an id: by key, by the id that they name, or the whole of it when it is alone. */
export function rowsOf(root: Node, id: string, idName: string, isAlone: boolean): readonly Node[] {
  const data = get(root, 'data')
  const list = data?.kind === 'object' || data?.kind === 'list' ? data : root
  const named = (row: Node) => {
    const own = get(row, idName)
    if (own?.kind === 'number') {
      const isWhole = Number.isSafeInteger(Number(own.text)) || /^\d{16,}$/.test(own.text)
      return isWhole && !own.text.startsWith('-') ? own : undefined
    }
    return own?.kind === 'text' && /^[\p{L}\p{N}_.:-]{1,100}$/u.test(own.text) ? own : undefined
  }
  const names = (row: Node) => isId(get(row, idName), id) || (!get(row, idName) && isId(get(row, 'id'), id))
  // A key of digits is the place in a list where the row names itself.
  const isKeyed = ([key, row]: readonly [string, Node]) =>
    /^\d+$/.test(key) && named(row) ? isId(named(row), id) : key === id
  const rows =
    list.kind === 'object' ? list.pairs.filter(isKeyed).map(([, row]) => row) : inside(list).filter(names)
  if (rows.length > 0 || !isAlone || root.kind !== 'object') return rows
  const own = get(root, idName)
  return own === undefined || (scalar(own) && isId(own, id)) ? [root] : []
}

const plain = (text: string): string =>
  /e/i.test(text)
    ? String(Number(text))
    : text
        .trim()
        .replace(/^\+/, '')
        .replace(/^(-?)0*(?=\d)/, '$1')
        .replace(/^(-?)\./, '$10.')
        .replace(/(\.\d*?)0*$/, '$1')
        .replace(/\.$/, '')
        .replace(/^-0$/, '0')

/** Whether a scalar is an amount: the same value in decimals. */
export const isAmount = (node: Node | undefined, amount: string): boolean =>
  (node?.kind === 'text' || node?.kind === 'number') &&
  (plain(node.text) === amount || (node.kind === 'number' && Number(node.text) === Number(amount)))
