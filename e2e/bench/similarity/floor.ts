import type { Similarity, Text, Twins } from '../../../shared/similarity/createSimilarity'
import { topOf } from '../../../shared/similarity/topOf'

/**
 * What has to be beaten: cosine of TF-IDF over 3 and 4 characters in a row, signs as spaces, without accents or
 * capitals, every text with every other.
 */
export function createFloor(texts: readonly Text[]): Pick<Similarity, 'like' | 'twins'> {
  const vectors = vectorsOf(texts.map(({ text }) => text))
  const postings = new Map<string, (readonly [number, number])[]>()
  for (const [at, vector] of vectors.entries()) {
    for (const [gram, value] of vector) {
      const posting = postings.get(gram) ?? []
      postings.set(gram, posting)
      posting.push([at, value])
    }
  }
  const scoresOf = (own: number) => {
    const scores = new Float32Array(texts.length)
    for (const [gram, value] of vectors[own] ?? [])
      for (const [at, other] of postings.get(gram) ?? []) scores[at] = (scores[at] ?? 0) + value * other
    scores[own] = -1
    return scores
  }
  const idOf = (at: number) => texts[at]?.id ?? ''
  return {
    like: (id, most) =>
      topOf(scoresOf(texts.findIndex((text) => text.id === id)), most, 0).map(({ at, score }) => ({
        id: idOf(at),
        score,
        reasons: [],
      })),
    twins: (most) => {
      const found: Twins[] = texts.flatMap(({ id }, a) =>
        [...scoresOf(a)].flatMap((score, b) => (b > a && score > 0 ? [{ a: id, b: idOf(b), score, reasons: [] }] : [])),
      )
      return found.sort((one, other) => other.score - one.score).slice(0, most)
    },
  }
}

function vectorsOf(texts: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const counts = texts.map(countGrams)
  const holders = new Map<string, number>()
  for (const count of counts) for (const gram of count.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  return counts.map((count) => {
    const weighed = [...count].map(
      ([gram, times]) => [gram, times * Math.log(texts.length / (holders.get(gram) ?? 1))] as const,
    )
    const length = Math.hypot(...weighed.map(([, value]) => value)) || 1
    return new Map(weighed.map(([gram, value]) => [gram, value / length] as const))
  })
}

function countGrams(text: string): ReadonlyMap<string, number> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const line = ` ${plain.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim()} `
  const count = new Map<string, number>()
  for (const size of [3, 4])
    for (let at = 0; at + size <= line.length; at++) {
      const gram = line.slice(at, at + size)
      count.set(gram, (count.get(gram) ?? 0) + 1)
    }
  return count
}
