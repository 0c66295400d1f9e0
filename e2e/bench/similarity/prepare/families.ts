import { readFileSync } from 'node:fs'
import { familyOf } from '../../../../shared/similarity/family'
import { fold } from '../../../../shared/similarity/words'
import { add, type EnglishVectors, unit, zero } from './vectors'

/** A family of words with where it stands among all by how often its most frequent word is used, from 1. */
export type Family = { readonly rank: number; readonly vector: Float64Array }

type Source = {
  readonly translations: ReadonlyMap<string, readonly (readonly [string, number])[]>
  readonly thesaurus: string
  /** Lists of words, the most frequent first. */
  readonly frequent: readonly (readonly string[])[]
  readonly english: EnglishVectors
}

const FRENCH = 12_000
/** So many English words are read, in fewer families. */
const ENGLISH = 6_000
const RARE = 200_000
/** Of a word's translations those that weigh less than this share of the best are chance. */
const LEAST_SHARE = 0.15
const LITTLE_WORDS = new Set(['of', 'the', 'a', 'in', 'to', 'on', 'for', 'up'])

export function frenchFamilies({ translations, thesaurus, frequent, english }: Source): ReadonlyMap<string, Family> {
  const vectors = translated(translations, english)
  const plain = new Map<string, Float64Array[]>()
  for (const [word, vector] of vectors) if (/^\p{L}+$/u.test(word)) push(plain, fold(word), vector)
  for (const [word, synonyms] of readThesaurus(thesaurus)) {
    if (!/^\p{L}+$/u.test(word) || plain.has(fold(word))) continue
    const near = synonyms.flatMap((synonym) => vectors.get(synonym) ?? []).map(unit)
    if (near.length > 0) push(plain, fold(word), mean(near))
  }
  const ranks = ranksOf(frequent)
  const words = [...plain].map(([word, all]) => ({ word, vector: mean(all), rank: ranks.get(word) ?? RARE }))
  return gather(words, 'fr', { most: FRENCH, ranks })
}

export function englishFamilies(english: EnglishVectors): ReadonlyMap<string, Family> {
  const words = english.words.slice(0, ENGLISH).flatMap((word, at) => {
    const vector = /^[a-z]{3,}$/.test(word) ? english.of(word) : null
    return vector === null ? [] : [{ word, vector, rank: at + 1 }]
  })
  return gather(words, 'en', { most: ENGLISH, ranks: new Map() })
}

function translated(translations: Source['translations'], english: EnglishVectors): ReadonlyMap<string, Float64Array> {
  const vectors = new Map<string, Float64Array>()
  for (const [word, found] of translations) {
    const best = found[0]?.[1] ?? 0
    const sum = zero()
    let all = 0
    for (const [translation, weight] of found) {
      const vector = weight < LEAST_SHARE * best ? null : vectorOf(translation, english)
      if (vector === null) continue
      add(sum, unit(vector), weight)
      all += weight
    }
    if (all > 0)
      vectors.set(
        word,
        sum.map((value) => value / all),
      )
  }
  return vectors
}

function vectorOf(translation: string, english: EnglishVectors): Float64Array | null {
  const known = translation
    .split(/[ \-']/)
    .filter((word) => !LITTLE_WORDS.has(word))
    .flatMap((word) => english.of(word) ?? [])
  return known.length > 0 ? mean(known) : null
}

/** A family is the mean of its words, the frequent ones above all. */
function gather(
  words: readonly { readonly word: string; readonly vector: Float64Array; readonly rank: number }[],
  language: 'fr' | 'en',
  { most, ranks }: { most: number; ranks: ReadonlyMap<string, number> },
): ReadonlyMap<string, Family> {
  const found = new Map<string, { rank: number; vector: Float64Array }>()
  for (const { word, vector, rank } of words) {
    const family = familyOf(word, language)
    if (!/^[a-z]+$/.test(family)) continue
    const entry = found.get(family) ?? { rank: RARE, vector: zero() }
    found.set(family, entry)
    entry.rank = Math.min(entry.rank, rank)
    add(entry.vector, unit(vector), 1 / (rank + 200))
  }
  for (const [word, rank] of ranks) {
    const entry = found.get(familyOf(word, language))
    if (entry !== undefined) entry.rank = Math.min(entry.rank, rank)
  }
  return new Map([...found].sort(([, a], [, b]) => a.rank - b.rank).slice(0, most))
}

function ranksOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const list of lists) {
    for (const [at, word] of list.entries()) {
      const plain = fold(word).replaceAll("'", '')
      ranks.set(plain, Math.min(ranks.get(plain) ?? RARE, at + 1))
    }
  }
  return ranks
}

/** The format of MyThes: a word with how many meanings follow, then a line of synonyms for each. */
function readThesaurus(path: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const lines = readFileSync(path, 'utf8').split('\n').slice(1)
  for (let at = 0; at < lines.length; at++) {
    const [word = '', meanings = '0'] = (lines[at] ?? '').split('|')
    const synonyms = lines.slice(at + 1, at + 1 + Number(meanings)).flatMap((line) => line.split('|').slice(1))
    if (word !== '') found.set(word, synonyms)
    at += Number(meanings)
  }
  return found
}

function mean(vectors: readonly Float64Array[]): Float64Array {
  const sum = zero()
  for (const vector of vectors) add(sum, vector, 1 / vectors.length)
  return sum
}

function push(into: Map<string, Float64Array[]>, word: string, vector: Float64Array): void {
  const all = into.get(word) ?? []
  into.set(word, all)
  all.push(vector)
}
