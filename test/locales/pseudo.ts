import { type Catalog, type Message, NAMED } from './catalog'
import { keysOf, pluralBases } from './check-catalog'

/*
 * Languages that no one speaks, made of the English catalog: each message is longer, in letters that English has not, and
 * stands between marks. What a screen shows without marks is not from the catalog, and what stands between two pairs of
 * marks was glued on in code.
 */

export const BEGIN = '⟦'
export const END = '⟧'
const PADDING = '~'

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = Array.from('áƀçđéƒǧĥíĵķļḿñóþǫŕšţúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĻḾÑÓÞǪŔŠŢÚṼŴẊÝŽ')
/** Letters that really run from right to left; it has no capitals. */
const HEBREW = Array.from('אבגדהוזחטיכלמנסעפצקרשתךםןף')

const LOCALES = {
  accented: { folder: 'en_XA', letters: ACCENTED, direction: 'ltr' },
  mirrored: { folder: 'ar_XB', letters: [...HEBREW, ...HEBREW], direction: 'rtl' },
} as const

export type Pseudo = keyof typeof LOCALES

export const folderOf = (pseudo: Pseudo): string => LOCALES[pseudo].folder

/** The letters of a text exchanged. Everything else stays: digits and signs are the same in all languages here. */
export const disguise = (text: string, pseudo: Pseudo): string =>
  text.replace(/[a-zA-Z]/g, (letter) => LOCALES[pseudo].letters[LATIN.indexOf(letter)] ?? letter)

/** As much longer as a translation may be, in words that can be broken between. */
const padding = ({ length }: string): string =>
  Array.from({ length: Math.ceil(length / 20) }, () => ` ${PADDING.repeat(7)}`).join('')

function disguised(message: Message, pseudo: Pseudo): Message {
  const { message: text } = message
  let at = 0
  let out = ''
  for (const found of text.matchAll(NAMED)) {
    out += disguise(text.slice(at, found.index), pseudo) + found[0]
    at = found.index + found[0].length
  }
  out += disguise(text.slice(at), pseudo)
  return { ...message, message: `${BEGIN}${out}${padding(text)}${END}` }
}

/** The catalog of a language that no one speaks, whole by the same rules as every other. */
export function pseudoCatalog(english: Catalog, pseudo: Pseudo): Catalog {
  const { folder, direction } = LOCALES[pseudo]
  const locale = folder.replace('_', '-')
  const bases = pluralBases(english)
  const originalOf = (key: string) =>
    english[key] ?? english[`${bases.find((base) => key.startsWith(`${base}_`))}_other`]
  // The browser limits the length of what the manifest names.
  const isPlain = (key: string) => key.startsWith('extension_')
  return {
    ...Object.fromEntries(
      keysOf(locale, english).flatMap((key) => {
        const original = originalOf(key)
        if (!original) return []
        return [[key, isPlain(key) ? original : disguised(original, pseudo)]]
      }),
    ),
    catalog_language: { message: locale },
    catalog_direction: { message: direction },
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * What finds, on a screen in that language, what a test of the English one finds by this name.
 * @param isExact whether the name is the whole text of a message
 * @param data what may be part of a name and is of no language, such as the name of a panel
 */
export function inPseudo(
  name: string | RegExp,
  pseudo: Pseudo,
  { isExact = false, data = [] }: { readonly isExact?: boolean; readonly data?: readonly string[] } = {},
): RegExp {
  if (name instanceof RegExp) {
    return new RegExp(disguise(name.source, pseudo).replace(/^\^/, `^${BEGIN}`), name.flags)
  }
  const [kept = ''] = data
    .filter((one) => /[A-Z]/.test(one) && name.includes(one))
    .sort((a, b) => b.length - a.length)
  const parts = kept === '' ? [name] : name.split(kept)
  // What is part of a name may stand in a message of its own, or beside one.
  const between = `[\\s${PADDING}${BEGIN}${END}]*`
  const pattern = parts
    .map((part) => literally(disguise(kept === '' ? part : part.trim(), pseudo)))
    .join(`${between}${literally(kept)}${between}`)
  return new RegExp(isExact ? `^${BEGIN}${pattern}[ ${PADDING}]*${END}$` : pattern)
}
