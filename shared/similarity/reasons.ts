import type { NoteWord } from './boardWords'
import { wordNearness } from './meanings'
import type { Resources } from './resources'

const MOST_REASONS = 3
/** Nearer than this in meaning, one word stands for the other. */
const NEAR = 0.5
/** Words that begin alike for so long are told as one. */
const BEGINNING = 5

/** The words that speak most for two notes being alike, as one of them writes these; the strongest first. */
export function reasonsFor(
  own: readonly NoteWord[],
  other: readonly NoteWord[],
  { resources, rarity }: { resources: Resources | null; rarity: (family: string) => number },
): readonly string[] {
  const found: { readonly words: readonly string[]; readonly weight: number }[] = []
  for (const word of own) {
    let best = { words: [word.written], weight: 0 }
    for (const theirs of other) {
      const share = shareOf(word, theirs, resources)
      const weight = share * Math.sqrt(word.weight * theirs.weight) * rarity(word.family)
      if (weight > best.weight)
        best = { words: word.family === theirs.family ? [word.written] : [word.written, theirs.written], weight }
    }
    if (best.weight > 0) found.push(best)
  }
  found.sort((a, b) => b.weight - a.weight)
  return distinct(found.flatMap(({ words }) => words)).slice(0, MOST_REASONS)
}

function shareOf(own: NoteWord, other: NoteWord, resources: Resources | null): number {
  if (own.family === other.family) return 1
  if (own.folded.slice(0, BEGINNING) === other.folded.slice(0, BEGINNING) && own.folded.length >= BEGINNING) return 0.8
  const near = resources === null ? 0 : wordNearness(own, other, resources)
  return near < NEAR ? 0 : near * 0.7
}

function distinct(words: readonly string[]): string[] {
  const seen = new Set<string>()
  return words.filter((word) => {
    const plain = word.toLowerCase()
    if (seen.has(plain)) return false
    seen.add(plain)
    return true
  })
}
