import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type Ballot, ballotsOf, readBallot } from '../../../shared/facilitation/ballot'
import { openVote, type Vote } from '../../../shared/facilitation/vote'
import { useHomeBoard } from '../../panels/openBoard'
import { freshResults } from './freshResults'
import { votesStore } from './votesStore'

/** The board's votes, the latest first. */
export function useVotes(): readonly Vote[] {
  return useStore(votesStore(useHomeBoard().connection.stage))
}

/** The vote that is open; null while none is. */
export function useOpenVote(): Vote | null {
  return openVote(useVotes())
}

/** The vote whose results are news: see `freshResults`. */
export function useFreshResults(): Vote | null {
  const votes = useVotes()
  const began = useStore(useHomeBoard().view.lead, ({ lead }) => lead.phase?.at ?? 0)
  return freshResults(votes, began)
}

/** What this person has voted by now; null while their desk has not come. */
export function useBallot(vote: string): Ballot | null {
  const desk = useStore(useHomeBoard().connection.desk)
  const [ballot, setBallot] = useState<Ballot | null>(null)
  useEffect(() => {
    if (desk === null) return setBallot(null)
    const read = () => setBallot(readBallot(desk, vote) ?? {})
    const ballots = ballotsOf(desk)
    read()
    ballots.observe(read)
    return () => ballots.unobserve(read)
  }, [desk, vote])
  return ballot
}

/** How many have voted, out of how many; null while the server has not said. */
export function useTurnout(vote: Pick<Vote, 'id' | 'roll'>): { readonly voted: number; readonly of: number } | null {
  const tally = useStore(useHomeBoard().connection.tally)
  return tally?.vote?.id === vote.id ? tally.vote : null
}
