import { fold } from './fold'
import { COUNTRY_PHRASES } from './phrases-countries'
import { DELIVERABLE_PHRASES } from './phrases-deliverables'
import { PLACE_PHRASES } from './phrases-places'
import { QUALITY_PHRASES } from './phrases-qualities'
import { AUTO_PHRASES, ROLE_PHRASES } from './phrases-roles'
import { ELSEWHERE_PHRASES, SITE_PHRASES, WEAK_SITE_PHRASES } from './phrases-sites'
import type { Sense } from './sense'
import { tokenize } from './tokens'

/** A trie node: a word's meaning, and the words that continue the phrase. */
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
    ...rows(SITE_PHRASES, (site) => ({ site })),
    ...rows(WEAK_SITE_PHRASES, (weakSite) => ({ weakSite })),
    ...rows({ elsewhere: ELSEWHERE_PHRASES }, (site) => ({ site })),
    ...rows(DELIVERABLE_PHRASES, (delivers) => ({ delivers })),
    ...rows(PLACE_PHRASES, (place) => ({ place })),
    ...rows(COUNTRY_PHRASES, (country) => ({ country })),
    ...rows(QUALITY_PHRASES, (quality) => ({ quality })),
    ...rows(ROLE_PHRASES, (role) => ({ role })),
    ...rows(AUTO_PHRASES, (delivers): Sense => ({ delivers, role: 'for-posts' })),
  ]
}

/** The words of a phrase, tokenized like a text. */
export const tokenizePhrase = (phrase: string): string[] =>
  tokenize(fold(phrase))
    .filter(({ kind, text }) => kind === 'word' || text > '\x7f')
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

/** The tables as one trie of words. */
export function buildVocabulary(): Node {
  const root = newNode()
  for (const [phrase, sense] of phrases()) plant(root, tokenizePhrase(phrase), sense)
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
