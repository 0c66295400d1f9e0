import { openVote, type Vote } from '../../../shared/facilitation/vote'

/** The vote that closed last, while no other is open and no phase began since (`began`, server milliseconds); null otherwise. */
export function freshResults(votes: readonly Vote[], began: number): Vote | null {
  if (openVote(votes) !== null) return null
  const [latest] = [...votes].sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
  return latest !== undefined && latest.closedAt !== null && latest.closedAt >= began ? latest : null
}
