import { RESOURCE_VERSION } from '../../../../shared/similarity/resources'
import type { Family } from './families'
import { add, dot, mainDirections, unit, zero } from './vectors'

type Lexicon = {
  readonly name: 'fr' | 'en'
  readonly families: ReadonlyMap<string, Family>
  readonly stopWords: readonly string[]
  /** Families that a verb is in. */
  readonly verbs: ReadonlySet<string>
}

const DIMENSIONS = 48
/** What all words have in common says nothing: the first direction is left out. */
const LEFT_OUT = 1
const LEVELS = 16
/** The width of a level, in standard deviations, at which numbers spread as these lose least. */
const STEP = 0.335
const VERB = 16

/** As `readResources` reads it. */
export function encodeWords(lexicons: readonly Lexicon[]): Buffer {
  const rows = lexicons.flatMap(({ families, verbs }) =>
    [...families]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([family, { rank, vector }]) => ({
        mark: markOf(rank) | (verbs.has(family) ? VERB : 0),
        vector: unit(vector),
      })),
  )
  const head = Buffer.from(
    JSON.stringify({
      version: RESOURCE_VERSION,
      dimensions: DIMENSIONS,
      languages: lexicons.map(({ name, families, stopWords }) => ({
        name,
        stopWords: [...new Set(stopWords.filter((word) => /^[a-z]+$/.test(word)))].sort().join(' '),
        families: [...families.keys()].sort().join('\n'),
      })),
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const marks = Buffer.from(rows.map(({ mark }) => mark))
  return Buffer.concat([length, head, marks, pack(shorten(rows.map(({ vector }) => vector)))])
}

function markOf(rank: number): number {
  return Math.min(15, Math.round(Math.log2(rank)))
}

/** In fewer dimensions, those in which words differ most. */
function shorten(vectors: readonly Float64Array[]): Float64Array[] {
  const mean = zero()
  for (const vector of vectors) add(mean, vector, 1 / vectors.length)
  const centered = vectors.map((vector) => vector.map((value, at) => value - (mean[at] ?? 0)))
  const directions = mainDirections(centered, LEFT_OUT + DIMENSIONS).slice(LEFT_OUT)
  return centered.map((vector) => unit(Float64Array.from(directions, (direction) => dot(vector, direction))))
}

function pack(vectors: readonly Float64Array[]): Buffer {
  const all = vectors.flatMap((vector) => [...vector])
  const step = STEP * Math.sqrt(all.reduce((sum, value) => sum + value * value, 0) / all.length)
  const levels = all.map((value) => Math.min(LEVELS - 1, Math.max(0, Math.floor(value / step) + LEVELS / 2)))
  const bytes = Buffer.alloc(levels.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = (levels[2 * at] ?? 0) | ((levels[2 * at + 1] ?? 0) << 4)
  return bytes
}
