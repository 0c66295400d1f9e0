import { familyOf } from '../../../../shared/similarity/family'
import { fold } from '../../../../shared/similarity/words'
import { add, type EnglishVectors, unit, zero } from './vectors'

/** A family of words with where it stands among all by how often its most frequent word is used, from 1. */
export type Family = { readonly rank: number; readonly vector: Float64Array }

/** From a folded word to its place among all by how often it is used, from 1. */
export type Ranks = ReadonlyMap<string, number>

type Source = {
  readonly translations: ReadonlyMap<string, readonly (readonly [string, number])[]>
  readonly ranks: Ranks
  readonly english: EnglishVectors
}

const FRENCH = 12_000
/** So many English words are read, in fewer families. */
const ENGLISH = 6_000
const RARE = 200_000
/** Of a word's translations those that weigh less than this share of the best are chance. */
const LEAST_SHARE = 0.15
const LITTLE_WORDS = new Set(['of', 'the', 'a', 'in', 'to', 'on', 'for', 'up'])

export function frenchFamilies({ translations, ranks, english }: Source): ReadonlyMap<string, Family> {
  const vectors = translated(translations, english)
  const plain = new Map<string, Float64Array[]>()
  for (const [word, vector] of vectors) if (/^\p{L}+$/u.test(word)) push(plain, fold(word), vector)
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
    const kept = new Map(found.filter(([, weight]) => weight >= LEAST_SHARE * best))
    const vector = byWeight(kept, (translation) => vectorOf(translation, english))
    if (vector !== null) vectors.set(word, vector)
  }
  return vectors
}

/** The mean of the vectors that there are, as units. */
function byWeight(
  weights: ReadonlyMap<string, number>,
  vectorFor: (word: string) => Float64Array | null,
): Float64Array | null {
  const sum = zero()
  let all = 0
  for (const [word, weight] of weights) {
    const vector = vectorFor(word)
    if (vector === null) continue
    add(sum, unit(vector), weight)
    all += weight
  }
  return all > 0 ? sum.map((value) => value / all) : null
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

/** Of lists of words, each the most frequent first, a word's best place. */
export function ranksOf(lists: readonly (readonly string[])[]): Ranks {
  const ranks = new Map<string, number>()
  for (const list of lists) {
    for (const [at, word] of list.entries()) {
      const plain = fold(word).replaceAll("'", '')
      ranks.set(plain, Math.min(ranks.get(plain) ?? RARE, at + 1))
    }
  }
  return ranks
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
