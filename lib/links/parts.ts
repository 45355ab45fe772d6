/** An address in the pieces that cleaning edits; put together again they are the very same text. */
export interface Parts {
  /** Scheme, host and path, as written. */
  readonly before: string
  /** The parameters as they stand between `?` and `#`, or `undefined` where there is no `?`. */
  readonly query: readonly string[] | undefined
  /** With its `#`; empty where there is none. */
  readonly fragment: string
}

/** Takes an address apart where a browser would. */
export function splitLink(link: string): Parts {
  const hash = link.indexOf('#')
  const address = hash < 0 ? link : link.slice(0, hash)
  const mark = address.indexOf('?')
  return {
    before: mark < 0 ? address : address.slice(0, mark),
    // Only `&` parts parameters: browsers take a `;` for a part of the value.
    query: mark < 0 ? undefined : address.slice(mark + 1).split('&'),
    fragment: hash < 0 ? '' : link.slice(hash),
  }
}

export const joinLink = ({ before, query, fragment }: Parts): string =>
  before + (query ? `?${query.join('&')}` : '') + fragment

/** A text with its percent signs read, or as it stands where they are none. */
export function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The name of a parameter, of `si=abc` as of `si`. */
export const nameOf = (parameter: string): string => decode(parameter.split('=', 1)[0] ?? '')

/** What the first parameter of that name holds, or `undefined` where there is none. */
export function parameterOf(query: Parts['query'], name: string): string | undefined {
  const parameter = query?.find((piece) => nameOf(piece) === name)
  const equals = parameter?.indexOf('=') ?? -1
  return parameter && (equals < 0 ? '' : decode(parameter.slice(equals + 1)))
}
