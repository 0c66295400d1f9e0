/** A word as it is compared, and how much it counts. */
export type Counted = { readonly folded: string; readonly weight: number }

const GRAMS = [3, 4] as const
/** Of a text. Where no spaces stand between words, few words may be long ones. */
const MOST_LETTERS = 800

/**
 * What texts share of 3 and 4 letters in a row, within words and at their ends: cosine of TF-IDF, by an index from each
 * gram to the texts that have it.
 */
export class GramIndex {
  readonly #postings: { readonly texts: number[]; readonly values: number[] }[] = []
  readonly #grams: (readonly number[])[] = []
  readonly #values: (readonly number[])[] = []
  readonly #scores: Float32Array

  constructor(texts: readonly (readonly Counted[])[]) {
    const ids = new Map<string, number>()
    const counts = texts.map((words) => countGrams(words, ids))
    const holders = new Uint32Array(ids.size)
    for (const count of counts) for (const gram of count.keys()) holders[gram] = (holders[gram] ?? 0) + 1
    for (let gram = 0; gram < ids.size; gram++) this.#postings.push({ texts: [], values: [] })
    for (const [text, count] of counts.entries()) this.#add(text, count, holders, texts.length)
    this.#scores = new Float32Array(texts.length)
  }

  /** For each text how like it is to this one, 0 to 1. The array is used again by the next call. */
  scores(text: number): Float32Array {
    const scores = this.#scores.fill(0)
    const grams = this.#grams[text] ?? []
    const values = this.#values[text] ?? []
    for (let at = 0; at < grams.length; at++) {
      const posting = this.#postings[grams[at] ?? 0]
      const value = values[at] ?? 0
      if (posting === undefined) continue
      for (let one = 0; one < posting.texts.length; one++) {
        const other = posting.texts[one] ?? 0
        scores[other] = (scores[other] ?? 0) + value * (posting.values[one] ?? 0)
      }
    }
    return scores
  }

  #add(text: number, count: ReadonlyMap<number, number>, holders: Uint32Array, texts: number): void {
    const grams = [...count.keys()]
    const raw = grams.map((gram) => (count.get(gram) ?? 0) * Math.log((texts + 1) / (holders[gram] ?? 1)))
    const length = Math.hypot(...raw) || 1
    const values = raw.map((value) => value / length)
    this.#grams.push(grams)
    this.#values.push(values)
    for (const [at, gram] of grams.entries()) {
      this.#postings[gram]?.texts.push(text)
      this.#postings[gram]?.values.push(values[at] ?? 0)
    }
  }
}

function countGrams(words: readonly Counted[], ids: Map<string, number>): ReadonlyMap<number, number> {
  const count = new Map<number, number>()
  let left = MOST_LETTERS
  for (const { folded, weight } of words) {
    if (left <= 0) break
    const word = ` ${folded.slice(0, left)} `
    left -= folded.length
    for (const size of GRAMS) {
      for (let at = 0; at + size <= word.length; at++) {
        const gram = word.slice(at, at + size)
        const id = ids.get(gram) ?? ids.size
        ids.set(gram, id)
        count.set(id, (count.get(id) ?? 0) + weight)
      }
    }
  }
  return count
}
