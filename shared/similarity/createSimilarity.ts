import { asWritten, type NoteWord, readBoardWords } from './boardWords'
import { GramIndex } from './gramIndex'
import { Meanings } from './meanings'
import { type NearGroup, nearestGroups } from './nearestGroups'
import { reasonsFor } from './reasons'
import type { Resources } from './resources'
import { topOf } from './topOf'
import { plainText } from './words'

/** A note's text. */
export type Text = {
  readonly id: string
  readonly text: string
  /** The cluster it lies in, which people made; null for a lone note. */
  readonly group: string | null
}

/** A note that is like the one asked for. */
export type Likeness = {
  readonly id: string
  /** 0 to 1; what says the same has 1. */
  readonly score: number
  /** The words that speak most for it, as they stand in one of the two notes. At most three. */
  readonly reasons: readonly string[]
}

/** Two notes that probably say the same. */
export type Twins = {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** Compares the notes of one board as they were when it was made. It answers, and never groups anything itself. */
export interface Similarity {
  /** The notes that are like this one, best first. None for one without words, or that is not there. */
  like(id: string, most: number): readonly Likeness[]
  /** Probable duplicates, the surest first. */
  twins(most: number): readonly Twins[]
  /** The clusters nearest to this note, best first, at most three; none where no one is near enough. */
  groupsNear(id: string, most: number): readonly NearGroup[]
}

/** How much nearness in meaning counts beside what is written alike. */
const MEANING = 0.5
/** Two notes less alike than this are no twins. */
const TWINS_FROM = 0.3
/** Twins share so much of their letters. */
const TWINS_SHARE = 0.2
const MOST_GROUPS = 3

/** Without resources only what is written alike counts. */
export function createSimilarity(texts: readonly Text[], resources: Resources | null): Similarity {
  return new BoardSimilarity(texts, resources)
}

class BoardSimilarity implements Similarity {
  /** Notes that say the same are compared once. */
  readonly #sayings: Text[][] = []
  readonly #sayingOf = new Map<string, number>()
  readonly #words: readonly (readonly NoteWord[])[]
  readonly #about: GramIndex
  readonly #meanings: Meanings | null
  readonly #resources: Resources | null
  readonly #holders = new Map<string, number>()
  readonly #scores: Float32Array
  #written: GramIndex | null = null

  constructor(texts: readonly Text[], resources: Resources | null) {
    this.#gather(texts)
    this.#resources = resources
    this.#words = readBoardWords(
      this.#sayings.map(([first]) => first?.text ?? ''),
      resources,
    )
    for (const words of this.#words)
      for (const family of new Set(words.map((word) => word.family)))
        this.#holders.set(family, (this.#holders.get(family) ?? 0) + 1)
    this.#about = new GramIndex(this.#words)
    this.#meanings = resources === null ? null : new Meanings(this.#words, resources)
    this.#scores = new Float32Array(this.#sayings.length)
  }

  like(id: string, most: number): readonly Likeness[] {
    const own = this.#sayingOf.get(id)
    if (own === undefined) return []
    const copies = (this.#sayings[own] ?? []).filter((text) => text.id !== id)
    const said = copies.length === 0 ? [] : this.#reasons(own, own)
    const found = copies.slice(0, most).map((text) => ({ id: text.id, score: 1, reasons: said }))
    for (const { at, score } of topOf(this.#likeness(own, this.#about), most - found.length, 0)) {
      const reasons = this.#reasons(own, at)
      for (const text of this.#sayings[at] ?? []) if (found.length < most) found.push({ id: text.id, score, reasons })
    }
    return found
  }

  twins(most: number): readonly Twins[] {
    const found = this.#copies(most)
    this.#written ??= new GramIndex(this.#words.map(asWritten))
    const pairs: { a: number; b: number; score: number }[] = []
    for (let a = 0; a < this.#sayings.length; a++) {
      const scores = this.#twinScores(a, this.#written)
      for (const { at: b, score } of topOf(scores, most, TWINS_FROM)) pairs.push({ a, b, score })
    }
    pairs.sort((one, other) => other.score - one.score)
    for (const { a, b, score } of pairs.slice(0, most - found.length)) {
      const [one, other] = [this.#sayings[a]?.[0], this.#sayings[b]?.[0]]
      if (one && other) found.push({ a: one.id, b: other.id, score, reasons: this.#reasons(a, b) })
    }
    return found
  }

  groupsNear(id: string, most: number): readonly NearGroup[] {
    const own = this.#sayingOf.get(id)
    if (own === undefined) return []
    const scores = this.#likeness(own, this.#about)
    const members = this.#sayings.flatMap((texts, at) =>
      texts
        .filter((text) => text.id !== id)
        .map(({ group }) => ({ group, at, score: at === own ? 1 : (scores[at] ?? 0) })),
    )
    const found = nearestGroups(members).map(({ group, score, best }) => {
      return { group, score, reasons: this.#reasons(own, best) }
    })
    return found.filter(({ reasons }) => reasons.length > 0).slice(0, Math.max(0, Math.min(most, MOST_GROUPS)))
  }

  #gather(texts: readonly Text[]): void {
    const known = new Map<string, number>()
    for (const text of texts) {
      const plain = plainText(text.text)
      if (plain === '' || this.#sayingOf.has(text.id)) continue
      const at = known.get(plain) ?? this.#sayings.length
      known.set(plain, at)
      this.#sayingOf.set(text.id, at)
      this.#sayings[at] ??= []
      this.#sayings[at].push(text)
    }
  }

  #likeness(own: number, grams: GramIndex): Float32Array {
    const written = grams.scores(own)
    const meant = this.#meanings?.scores(own) ?? null
    for (let at = 0; at < this.#scores.length; at++) {
      const both =
        meant === null ? (written[at] ?? 0) : ((written[at] ?? 0) + MEANING * (meant[at] ?? 0)) / (1 + MEANING)
      this.#scores[at] = at === own ? 0 : Math.min(1, Math.max(0, both))
    }
    return this.#scores
  }

  /** With those that come later, and share enough letters that they could be twins at all. */
  #twinScores(own: number, grams: GramIndex): Float32Array {
    const written = grams.scores(own)
    this.#scores.fill(0)
    for (let at = own + 1; at < written.length; at++) {
      const letters = written[at] ?? 0
      if (letters < TWINS_SHARE) continue
      this.#scores[at] =
        this.#meanings === null ? letters : (letters + MEANING * this.#meanings.score(own, at)) / (1 + MEANING)
    }
    return this.#scores
  }

  /** What says the same word for word: each of a saying's notes with its first. */
  #copies(most: number): Twins[] {
    const found: Twins[] = []
    for (const [at, [first, ...rest]] of this.#sayings.entries()) {
      const asked = rest.slice(0, most - found.length)
      const reasons = asked.length === 0 ? [] : this.#reasons(at, at)
      for (const { id } of asked) found.push({ a: first?.id ?? '', b: id, score: 1, reasons })
    }
    return found
  }

  #reasons(own: number, other: number): readonly string[] {
    const rarity = (family: string) => Math.log((this.#sayings.length + 1) / (this.#holders.get(family) ?? 1))
    return reasonsFor(this.#words[own] ?? [], this.#words[other] ?? [], { resources: this.#resources, rarity })
  }
}
