import { type Ballot, type CastBallot, isWithinRules } from './ballot'
import { RANK_POINTS, type Vote, type VoteLine, type VoteMethod, type VoteResults } from './vote'
import type { VoteTarget } from './voteTargets'

type Counted = Pick<Vote, 'method' | 'dots' | 'most'> & { readonly roll: readonly string[] }
/** Of each person of the roll, what they put in. */
type Cast = Iterable<CastBallot>

/**
 * Counts a vote. A ballot that breaks the rules counts nowhere; of one that keeps to them, picks for what does not stand
 * to vote (it is gone, or was never there) count nothing, and the others do. Equal ones stay in the order of `targets`.
 */
export function countVote(vote: Counted, cast: Cast, targets: readonly VoteTarget[]): VoteResults {
  const counted: Ballot[] = []
  let spoilt = 0
  for (const ballot of cast) {
    if (ballot === null) continue
    if (ballot !== 'unreadable' && isWithinRules(vote, ballot)) counted.push(ballot)
    else spoilt++
  }
  const picks = new Map<string, number[]>(targets.map(({ id }) => [id, []]))
  for (const ballot of counted) for (const [id, pick] of Object.entries(ballot)) picks.get(id)?.push(pick)
  const lines = targets.map(({ id, name }) => lineOf(vote.method, { id, name }, picks.get(id) ?? []))
  lines.sort((a, b) => b.score - a.score)
  return { ballots: counted.length, spoilt, of: vote.roll.length, lines }
}

function lineOf(method: VoteMethod, target: VoteTarget, picks: readonly number[]): VoteLine {
  const said = (value: number) => picks.filter((pick) => pick === value).length
  const counts = method === 'dots' ? [] : method === 'agree' ? [said(1), said(-1)] : [said(1), said(2), said(3)]
  return { ...target, score: scoreOf(method, picks), voters: picks.length, counts }
}

function scoreOf(method: VoteMethod, picks: readonly number[]): number {
  const worth = (pick: number) => (method === 'ranks' ? (RANK_POINTS[pick - 1] ?? 0) : pick)
  return picks.reduce((sum, pick) => sum + worth(pick), 0)
}
