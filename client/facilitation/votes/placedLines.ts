import { standingsOf } from '../../../shared/facilitation/standings'
import type { VoteLine, VoteResults } from '../../../shared/facilitation/vote'

/** A line of a result with its place, which it shares with those of the same score where `isTied`. */
export type PlacedLine = VoteLine & { readonly place: number; readonly isTied: boolean }

/** What somebody voted for, the highest first. */
export function placedLines(results: Pick<VoteResults, 'lines'> | null): PlacedLine[] {
  if (results === null) return []
  return standingsOf(results)
    .filter(({ line }) => line.voters > 0)
    .map(({ line, place, isShared }) => ({ ...line, place, isTied: isShared }))
}
