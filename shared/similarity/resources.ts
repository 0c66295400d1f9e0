import { familyOf, type Language } from './family'

/** What the resource knows of a family of words. */
export type Meaning = {
  /** Where its vector begins among all numbers. */
  readonly at: number
  /** How much a word of it says, by how rare it is in general. */
  readonly weight: number
  /** Whether a verb is in the family. */
  readonly isOfVerb: boolean
}

/** General knowledge of French and English words: from dictionaries and vectors, never from a board. */
export type Resources = {
  readonly dimensions: number
  readonly numbers: Float32Array
  readonly isStopWord: (folded: string, language: Language) => boolean
  readonly meaningOf: (folded: string, language: Language) => Meaning | null
}

type Head = {
  readonly version: number
  readonly dimensions: number
  readonly languages: readonly { readonly name: Language; readonly stopWords: string; readonly families: string }[]
}
type Lexicon = { readonly stopWords: ReadonlySet<string>; readonly families: ReadonlyMap<string, Meaning> }

export const RESOURCE_VERSION = 1
/** A family's rank is kept as one of so many steps, each twice as rare as the one before. */
const RANK_STEPS = 16
const VERB = 16
/** From which rank on a word begins to say something. */
const COMMON = 30
const RAREST = 20_000
const LEVELS = 16

/**
 * Reads the prepared file: the length of its head in four bytes, the head as JSON, then a byte for each family (rank and
 * verb) and its vector, half a byte a number.
 * @throws RangeError where it is no such file, or one of another version
 */
export function readResources(bytes: ArrayBuffer): Resources {
  const head = readHead(bytes)
  const families = head.languages.map(({ families }) => families.split('\n'))
  const count = families.reduce((sum, { length }) => sum + length, 0)
  const start = 4 + new DataView(bytes).getUint32(0, true)
  const marks = new Uint8Array(bytes, start, count)
  const numbers = unpack(new Uint8Array(bytes, start + count), count * head.dimensions)
  const lexicons = new Map<Language, Lexicon>()
  let row = 0
  for (const [at, { name, stopWords }] of head.languages.entries()) {
    const meanings = new Map<string, Meaning>()
    for (const family of families[at] ?? []) {
      meanings.set(family, toMeaning(marks[row] ?? 0, row * head.dimensions))
      row++
    }
    lexicons.set(name, { stopWords: new Set(stopWords.split(' ')), families: meanings })
  }
  return {
    dimensions: head.dimensions,
    numbers,
    isStopWord: (folded, language) => lexicons.get(language)?.stopWords.has(folded) ?? false,
    meaningOf: (folded, language) => find(lexicons, folded, language),
  }
}

/** In the board's language first: French boards hold English words, and the other way round. */
function find(lexicons: ReadonlyMap<Language, Lexicon>, folded: string, language: Language): Meaning | null {
  const other = language === 'fr' ? 'en' : 'fr'
  for (const one of [language, other] as const) {
    const meaning = lexicons.get(one)?.families.get(familyOf(folded, one))
    if (meaning !== undefined) return meaning
  }
  return null
}

function readHead(bytes: ArrayBuffer): Head {
  const length = bytes.byteLength < 4 ? 0 : new DataView(bytes).getUint32(0, true)
  if (length === 0 || 4 + length > bytes.byteLength) throw new RangeError('This is no file of words')
  const head = parse(decodeUtf8(new Uint8Array(bytes, 4, length)))
  const families = head?.languages.reduce((sum, { families }) => sum + families.split('\n').length, 0) ?? 0
  if (head === null || bytes.byteLength !== 4 + length + families * (1 + head.dimensions / 2))
    throw new RangeError('This is no file of words')
  return head
}

function parse(json: string): Head | null {
  try {
    const head: Head = JSON.parse(json)
    return head.version === RESOURCE_VERSION ? head : null
  } catch {
    return null
  }
}

/** The head is ASCII, as families are folded: there is no TextDecoder here. */
function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return text
}

function toMeaning(mark: number, at: number): Meaning {
  const rank = Math.min(RAREST, 2 ** (mark % RANK_STEPS))
  return { at, weight: Math.log(1 + rank / COMMON), isOfVerb: (mark & VERB) !== 0 }
}

function unpack(packed: Uint8Array, count: number): Float32Array {
  const numbers = new Float32Array(count)
  for (let at = 0; at < count; at++) {
    const byte = packed[at >> 1] ?? 0
    numbers[at] = ((at & 1) === 0 ? byte & 15 : byte >> 4) - LEVELS / 2 + 0.5
  }
  return numbers
}
