import type { NoteWord } from './boardWords'
import type { Resources } from './resources'

/** On a board of fewer notes than about this many, what all have in common is hardly known. */
const FEW = 10

/** What notes are about, as points in a space of meanings, seen from the middle of the board. */
export class Meanings {
  readonly #points: Float32Array
  readonly #dimensions: number
  readonly #scores: Float32Array
  readonly #isKnown: readonly boolean[]

  constructor(texts: readonly (readonly NoteWord[])[], resources: Resources) {
    this.#dimensions = resources.dimensions
    this.#points = new Float32Array(texts.length * this.#dimensions)
    this.#scores = new Float32Array(texts.length)
    this.#isKnown = texts.map((words, text) => {
      const point = this.#point(text)
      for (const { meaning, weight } of words) if (meaning !== null) addTo(point, resources, meaning, weight)
      return toUnit(point)
    })
    this.#center()
  }

  /** For each text how near what it is about is to what this one is about, -1 to 1; 0 where nothing is known. */
  scores(text: number): Float32Array {
    const scores = this.#scores.fill(0)
    if (this.#isKnown[text] !== true) return scores
    const own = this.#point(text)
    for (let other = 0; other < scores.length; other++) {
      const from = other * this.#dimensions
      let sum = 0
      for (let at = 0; at < own.length; at++) sum += (own[at] ?? 0) * (this.#points[from + at] ?? 0)
      scores[other] = sum
    }
    return scores
  }

  #point(text: number): Float32Array {
    return this.#points.subarray(text * this.#dimensions, (text + 1) * this.#dimensions)
  }

  #center(): void {
    const known = this.#isKnown.filter((isKnown) => isKnown).length
    const middle = new Float32Array(this.#dimensions)
    for (let at = 0; at < this.#points.length; at++) {
      const place = at % this.#dimensions
      middle[place] = (middle[place] ?? 0) + (this.#points[at] ?? 0) / (known + FEW)
    }
    for (const [text, isKnown] of this.#isKnown.entries()) {
      if (!isKnown) continue
      const point = this.#point(text)
      for (let at = 0; at < point.length; at++) point[at] = (point[at] ?? 0) - (middle[at] ?? 0)
      toUnit(point)
    }
  }
}

/** How near two words are in meaning, -1 to 1. */
export function wordNearness(one: NoteWord, other: NoteWord, resources: Resources): number {
  if (one.meaning === null || other.meaning === null) return 0
  const { numbers, dimensions } = resources
  let [sum, ones, others] = [0, 0, 0]
  for (let at = 0; at < dimensions; at++) {
    const a = numbers[one.meaning.at + at] ?? 0
    const b = numbers[other.meaning.at + at] ?? 0
    sum += a * b
    ones += a * a
    others += b * b
  }
  return sum / Math.sqrt(ones * others || 1)
}

function addTo(point: Float32Array, { numbers }: Resources, meaning: NonNullable<NoteWord['meaning']>, weight: number) {
  const { at: from } = meaning
  let square = 0
  for (let at = 0; at < point.length; at++) square += (numbers[from + at] ?? 0) ** 2
  const scale = (weight * meaning.weight) / Math.sqrt(square || 1)
  for (let at = 0; at < point.length; at++) point[at] = (point[at] ?? 0) + scale * (numbers[from + at] ?? 0)
}

function toUnit(point: Float32Array): boolean {
  let square = 0
  for (const value of point) square += value * value
  if (square === 0) return false
  const length = Math.sqrt(square)
  for (let at = 0; at < point.length; at++) point[at] = (point[at] ?? 0) / length
  return true
}
