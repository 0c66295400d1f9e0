import { foldedWords, foldText } from '../board/foldText'

/** A command as it can be asked for. */
export type Offered = {
  readonly name: string
  readonly label: string
  /** Its name in the other language and other words for it. */
  readonly others: string
  readonly isEnabled: boolean
}

/**
 * What fits the words, in any order and each by its beginning, best first: by name before other words, and what was used
 * lately before the rest. Without words everything that can be done now. What cannot be done comes last.
 */
export function rankCommands<T extends Offered>(offered: readonly T[], query: string, recent: readonly string[]): T[] {
  const words = foldedWords(query)
  const ranked = offered.flatMap((one, at) => {
    const match = words.length === 0 ? (one.isEnabled ? 0 : null) : matchOf(one, words)
    if (match === null) return []
    const used = recent.indexOf(one.name)
    return [{ one, keys: [one.isEnabled ? 0 : 1, match, used === -1 ? recent.length : used, at] }]
  })
  return ranked.sort((a, b) => compare(a.keys, b.keys)).map(({ one }) => one)
}

/** 0 where the name begins so, 1 where all words are in it, 2 where other words are needed; null for no match. */
function matchOf({ label, others }: Offered, words: readonly string[]): number | null {
  const name = foldText(label)
  if (name.startsWith(words.join(' '))) return 0
  if (words.every((word) => hasBeginning(name, word))) return 1
  const all = `${name} ${foldText(others)}`
  return words.every((word) => hasBeginning(all, word)) ? 2 : null
}

/** True where one of the text's words begins so. */
function hasBeginning(text: string, word: string): boolean {
  return text.split(/[\s'-]+/).some((one) => one.startsWith(word)) || ` ${text}`.includes(` ${word}`)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
