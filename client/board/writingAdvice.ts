import { LIMITS } from '../../shared/protocol/limits'

/** What is said beside a text that is being written; `left` in characters. */
export type WritingAdvice = { readonly kind: 'idea' | 'full' } | { readonly kind: 'left'; readonly count: number }

/** A post-it holds one idea: more than this is most often two. It is said, and nothing is held up. */
const WORDS = 10
const CHARACTERS = 80
/** From so many on, what is left is counted. */
const NEAR_LIMIT = 200

export function writingAdvice(text: string): WritingAdvice | null {
  const count = LIMITS.noteText - text.length
  if (count <= 0) return { kind: 'full' }
  if (count <= NEAR_LIMIT) return { kind: 'left', count }
  return text.trim().length > CHARACTERS || countWords(text) > WORDS ? { kind: 'idea' } : null
}

export function isSameAdvice(a: WritingAdvice | null, b: WritingAdvice | null): boolean {
  return a?.kind === b?.kind && (a?.kind !== 'left' || b?.kind !== 'left' || a.count === b.count)
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
