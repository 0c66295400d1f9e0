import { firstOf } from '../../../shared/facilitation/standings'
import type { VoteResults } from '../../../shared/facilitation/vote'

/** A round among the first so many; with those that tie there may be more. */
export type SecondRound = { readonly first: number; readonly among: readonly string[] }

const FIRST = [3, 5] as const

/** The second rounds that are worth it: among several, among fewer than there were, and each other than the one before. */
export function secondRounds(results: Pick<VoteResults, 'lines'> | null): SecondRound[] {
  if (results === null) return []
  const all = FIRST.map((first) => ({ first, among: firstOf(results, first) }))
  return all.filter(
    ({ among }, at) =>
      among.length > 1 && among.length < results.lines.length && among.length !== all[at - 1]?.among.length,
  )
}
