import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/* Message catalogs, and how browsers read them. */

export interface Message {
  readonly message: string
  readonly description?: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>
}
export type Catalog = Readonly<Record<string, Message>>

const folder = join(import.meta.dirname, '../../public/_locales')

export const localeNames = (): readonly string[] => readdirSync(folder)

export const readCatalog = (locale: string): Catalog =>
  JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8'))

/** What stands between dollars in a message: the name of a placeholder. */
export const NAMED = /\$([A-Za-z0-9_@]+)\$/g

/** As they stand in a message, in lower case: browsers make no difference. */
export const namesUsed = (message: string): readonly string[] =>
  [...message.matchAll(NAMED)].map(([, name = '']) => name.toLowerCase())

/**
 * A message as browsers show it: first each name becomes the content of its placeholder, then `$1` to `$9` the values,
 * and of several dollars in a row the first is dropped.
 * @throws where browsers differ: Chromium refuses the extension, Firefox shows something else
 */
export function shownText({ message, placeholders = {} }: Message, values: readonly string[]): string {
  const numbered = message.replace(NAMED, (_, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content
    if (content === undefined) throw new Error(`“${message}” has no placeholder ${name}`)
    return content
  })
  if (/\$\d\d/.test(numbered)) throw new Error(`“${message}” has a digit behind a placeholder`)
  if (values.length > 9) throw new Error(`“${message}” is given more than nine values`)
  return numbered.replace(/\$(?:([1-9])|(\$+)|)/g, (_, digit?: string, dollars?: string) => {
    if (digit) return values[Number(digit) - 1] ?? ''
    if (dollars) return dollars
    throw new Error(`“${message}” has a dollar that begins nothing`)
  })
}
