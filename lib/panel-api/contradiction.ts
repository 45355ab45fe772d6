import { endOfString } from './json'

/** An open object or list; `seen` exists once an object has had a pair. */
interface Open {
  readonly isObject: boolean
  key: string | undefined
  valueFrom: number
  seen: Map<string, string> | undefined
}

const opened = (isObject: boolean): Open => ({ isObject, key: undefined, valueFrom: 0, seen: undefined })

const nameOf = (quoted: string): string =>
  quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)

/** Ends the pair before `at`, and says whether its key occurred already with another value. */
function endsInContradiction(json: string, at: number, object: Open | undefined): boolean {
  if (object?.key === undefined) return false
  const value = json.slice(object.valueFrom, at).trim()
  object.seen ??= new Map()
  const before = object.seen.get(object.key)
  object.seen.set(object.key, value)
  object.key = undefined
  return before !== undefined && before !== value
}

/**
 * Whether some object in a JSON text has a key twice with different values, such as `{"order":1,"order":2}`.
 * `JSON.parse` would silently take the last one, and which of the two is right is unknown. The same value twice is no
 * contradiction. One pass, without recursion.
 * @param json a text that `JSON.parse` accepts
 */
export function contradictsItself(json: string): boolean {
  const stack: Open[] = []
  let top: Open | undefined
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at]
    if (char === '"') {
      const end = endOfString(json, at)
      // A string is a key while its object expects one; after the colon it is a value.
      if (top?.isObject && top.key === undefined) top.key = nameOf(json.slice(at, end))
      at = end - 1
    } else if (char === ':') {
      if (top) top.valueFrom = at + 1
    } else if (char === '{' || char === '[') {
      top = opened(char === '{')
      stack.push(top)
    } else if (char === ',' || char === '}' || char === ']') {
      if (endsInContradiction(json, at, top)) return true
      if (char !== ',') {
        stack.pop()
        top = stack.at(-1)
      }
    }
  }
  return false
}
