import type { Vote, VoteKind } from './vote'

/** What a phase is to vote on, as far as the board tells. */
export type SuggestedVote = Pick<Vote, 'method' | 'kind' | 'dots' | 'most' | 'wall'>

/** Out of fewer nobody chooses. */
const FEW = 2
const THREE = { dots: 3, most: 1 }

/**
 * The vote that fits what lies on a support (null: on the whole board): dots on cards, three ranks for clusters, dots on
 * notes. Where too little lies on the support, of the whole board. `countOf` says how many things would stand to vote.
 */
export function suggestVote(
  wall: string | null,
  countOf: (kind: VoteKind, wall: string | null) => number,
): SuggestedVote {
  for (const on of wall === null ? [null] : [wall, null]) {
    if (countOf('cards', on) >= FEW) return { method: 'dots', kind: 'cards', ...THREE, wall: on }
    if (countOf('clusters', on) >= FEW) return { method: 'ranks', kind: 'clusters', ...THREE, wall: on }
    if (countOf('notes', on) >= FEW) return { method: 'dots', kind: 'notes', ...THREE, wall: on }
  }
  return { method: 'dots', kind: 'notes', ...THREE, wall: null }
}
