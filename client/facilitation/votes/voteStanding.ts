import type { Vote } from '../../../shared/facilitation/vote'

/** What an open vote is to somebody: theirs to vote in, one that opened before they came, held back for now, or others'. */
export type VoteStanding = 'mine' | 'tooLate' | 'heldBack' | 'watching'

type Voter = { readonly person: string; readonly canWrite: boolean; readonly mayVote: boolean }

export function voteStanding({ roll }: Pick<Vote, 'roll'>, { person, canWrite, mayVote }: Voter): VoteStanding {
  if (person === '' || !canWrite) return 'watching'
  if (!roll.includes(person)) return 'tooLate'
  return mayVote ? 'mine' : 'heldBack'
}
