import { useStore } from 'zustand'
import type { Vote } from '../../../shared/facilitation/vote'
import { useHomeBoard } from '../../panels/openBoard'
import { type VoteStanding, voteStanding } from './voteStanding'

/** What a vote is to this person now, on their desk as on the board. */
export function useVoteStanding(vote: Pick<Vote, 'roll'>): VoteStanding {
  const { connection, view } = useHomeBoard()
  const mayVote = useStore(view.rights, ({ vote }) => vote)
  const person = connection.identity.person?.id ?? ''
  return voteStanding(vote, { person, canWrite: view.canWrite, mayVote })
}

/** How safe a ballot is: with the server, on its way, or on this device until there is a connection. */
export function useBallotKeeping(): 'saved' | 'sending' | 'keptHere' {
  const kind = useStore(useHomeBoard().connection.saveState, (state) => state.kind)
  if (kind === 'saved') return 'saved'
  return kind === 'saving' ? 'sending' : 'keptHere'
}
