import { type Ballot, type CastBallot, isWithinRules } from './ballot'
import { RANK_POINTS, type Vote, type VoteMethod, type VoteResults } from './vote'
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
  const sums = new Map(
    targets.map(({ id }): [string, Sum] => [id, { voters: 0, score: 0, counts: noCounts(vote.method) }]),
  )
  for (const ballot of counted) addUp(sums, vote.method, ballot)
  const lines = targets.map(({ id, name }) => ({ id, name, ...(sums.get(id) ?? NOTHING) }))
  lines.sort((a, b) => b.score - a.score)
  return { ballots: counted.length, spoilt, of: vote.roll.length, lines }
}

type Sum = { voters: number; score: number; readonly counts: number[] }
const NOTHING: Sum = { voters: 0, score: 0, counts: [] }

function noCounts(method: VoteMethod): number[] {
  return method === 'dots' ? [] : method === 'agree' ? [0, 0] : RANK_POINTS.map(() => 0)
}

function addUp(sums: ReadonlyMap<string, Sum>, method: VoteMethod, ballot: Ballot): void {
  for (const [id, pick] of Object.entries(ballot)) {
    const sum = sums.get(id)
    if (sum === undefined) continue
    sum.voters++
    sum.score += method === 'ranks' ? (RANK_POINTS[pick - 1] ?? 0) : pick
    const at = method === 'agree' ? (pick === 1 ? 0 : 1) : pick - 1
    if (at < sum.counts.length) sum.counts[at] = (sum.counts[at] ?? 0) + 1
  }
}
