/** An address in the parts that cleaning edits; joined again they are the very same text. */
export interface Parts {
  /** Scheme, host and path, as written. */
  readonly before: string
  /** The parameters verbatim between `?` and `#`, or `undefined` if there is no `?`. */
  readonly query: readonly string[] | undefined
  /** With its `#`; empty if there is none. */
  readonly fragment: string
}

/** Splits an address where a browser would. */
export function splitLink(link: string): Parts {
  const hash = link.indexOf('#')
  const address = hash < 0 ? link : link.slice(0, hash)
  const mark = address.indexOf('?')
  return {
    before: mark < 0 ? address : address.slice(0, mark),
    // Only `&` separates parameters: browsers treat a `;` as part of the value.
    query: mark < 0 ? undefined : address.slice(mark + 1).split('&'),
    fragment: hash < 0 ? '' : link.slice(hash),
  }
}

export const joinLink = ({ before, query, fragment }: Parts): string =>
  before + (query ? `?${query.join('&')}` : '') + fragment

/** A percent-decoded text, or the text itself if it cannot be decoded. */
export function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The name of a parameter: `si` for `si=abc`. */
export const nameOf = (parameter: string): string => decode(parameter.split('=', 1)[0] ?? '')

/** The value of the first parameter with that name, or `undefined` if there is none. */
export function parameterOf(query: Parts['query'], name: string): string | undefined {
  const parameter = query?.find((piece) => nameOf(piece) === name)
  const equals = parameter?.indexOf('=') ?? -1
  return parameter && (equals < 0 ? '' : decode(parameter.slice(equals + 1)))
}
