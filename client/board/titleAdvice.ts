import { LIMITS } from '../../shared/protocol/limits'
import { isBareCategory } from './bareCategory'

/** What is said beside a title that is being written; `left` in characters. */
export type TitleAdvice =
  | { readonly kind: 'short' | 'category' | 'full' }
  | { readonly kind: 'left'; readonly count: number }

/** Fewer words than this say what a cluster is about, hardly what it says. */
const WORDS = 3
/** From so many on, what is left is counted. */
const NEAR_LIMIT = 40

/** A hint, and nothing is held up. An empty title gets none: the field itself invites to write one. */
export function titleAdvice(title: string): TitleAdvice | null {
  const count = LIMITS.clusterTitle - title.length
  if (count <= 0) return { kind: 'full' }
  if (count <= NEAR_LIMIT) return { kind: 'left', count }
  if (title.trim() === '') return null
  if (isBareCategory(title)) return { kind: 'category' }
  return countWords(title) < WORDS ? { kind: 'short' } : null
}

/** What an apostrophe cuts short is a word of its own: "L’ombre manque" and "It’s hot" say something. */
const CUT_SHORT = /^(\p{L}|\p{L}*qu)['’][\p{L}\p{N}]|\p{L}['’](s|re|ve|ll|m|d|t)$/iu

function countWords(title: string): number {
  const words = title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length + words.filter((word) => CUT_SHORT.test(word)).length
}

export function isSameTitleAdvice(a: TitleAdvice | null, b: TitleAdvice | null): boolean {
  return a?.kind === b?.kind && (a?.kind !== 'left' || b?.kind !== 'left' || a.count === b.count)
}
