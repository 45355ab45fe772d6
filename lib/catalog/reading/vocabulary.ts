import { fold } from './fold'
import type { Sense } from './sense'
import { tokenise } from './tokens'
import { COUNTRY_WORDS } from './words-countries'
import { DELIVERS_WORDS } from './words-delivers'
import { PLACE_WORDS } from './words-places'
import { QUALITY_WORDS } from './words-quality'
import { AUTO_WORDS, ROLE_WORDS } from './words-roles'
import { ELSEWHERE_WORDS, SITE_WORDS, WEAK_SITE_WORDS } from './words-sites'

/** A word, what it says, and the words that make a phrase of it. */
export interface Node {
  sense: Sense | undefined
  readonly next: Map<string, Node>
}

export const phrasesOf = (words: string): string[] => words.split(',').map((phrase) => phrase.trim())

/** Every phrase of the tables with what it says. */
export const phrases = (): [phrase: string, sense: Sense][] => {
  const rows = <K extends string>(table: Partial<Readonly<Record<K, string>>>, sense: (key: K) => Sense) =>
    (Object.keys(table) as K[]).flatMap((key) =>
      phrasesOf(table[key] ?? '').map((phrase): [string, Sense] => [phrase, sense(key)]),
    )
  return [
    ...rows(SITE_WORDS, (site) => ({ site })),
    ...rows(WEAK_SITE_WORDS, (weakSite) => ({ weakSite })),
    ...rows({ elsewhere: ELSEWHERE_WORDS }, (site) => ({ site })),
    ...rows(DELIVERS_WORDS, (delivers) => ({ delivers })),
    ...rows(PLACE_WORDS, (place) => ({ place })),
    ...rows(COUNTRY_WORDS, (country) => ({ country })),
    ...rows(QUALITY_WORDS, (quality) => ({ quality })),
    ...rows(ROLE_WORDS, (role) => ({ role })),
    ...rows(AUTO_WORDS, (delivers): Sense => ({ delivers, role: 'for-posts' })),
  ]
}

/** The words of a phrase, as the reader meets them in a text. */
export const wordsOf = (phrase: string): string[] =>
  tokenise(fold(phrase))
    .filter(({ is, text }) => is === 'word' || text > '\x7f')
    .map(({ text }) => text)

const newNode = (): Node => ({ sense: undefined, next: new Map() })

function plant(root: Node, words: readonly string[], sense: Sense): void {
  let node = root
  for (const word of words) {
    const next = node.next.get(word) ?? newNode()
    node.next.set(word, next)
    node = next
  }
  node.sense = { ...node.sense, ...sense }
}

/** The tables as one tree by words. */
export function buildVocabulary(): Node {
  const root = newNode()
  for (const [phrase, sense] of phrases()) plant(root, wordsOf(phrase), sense)
  return root
}

/** Names of sites that panels write together with the next word: `InstagramFollowers`. */
export const LONG_SITE_NAMES = [
  'instagram',
  'facebook',
  'telegram',
  'youtube',
  'twitter',
  'tiktok',
  'spotify',
  'insta',
]
