import type { Ballot } from './ballot'
import { RANK_POINTS, type Vote } from './vote'

/** What somebody does to a thing: a dot more or less on it, a rank, a yes or a no; the same again takes it back. */
export type BallotAct =
  | { readonly kind: 'dot'; readonly id: string; readonly by: 1 | -1 }
  | { readonly kind: 'rank'; readonly id: string; readonly rank: Rank }
  | { readonly kind: 'agree'; readonly id: string; readonly pick: 1 | -1 }

export type Rank = 1 | 2 | 3

/** Why an act changes nothing: no dots are left, none more may lie there, none lies there, it is of another method. */
export type BallotRefusal = 'noneLeft' | 'mostThere' | 'noneThere' | 'otherMethod'

export type BallotChange =
  | { readonly ok: true; readonly ballot: Ballot }
  | { readonly ok: false; readonly why: BallotRefusal }

type Rules = Pick<Vote, 'method' | 'dots' | 'most'>

const METHOD_OF = { dot: 'dots', rank: 'ranks', agree: 'agree' } as const

/**
 * The ballot after an act, always within the vote's rules. What is voted for and not there any more (`isThere`) is left
 * out first: its dots can go elsewhere.
 */
export function changeBallot(
  vote: Rules,
  before: Ballot,
  act: BallotAct,
  isThere: (id: string) => boolean = () => true,
): BallotChange {
  if (METHOD_OF[act.kind] !== vote.method) return { ok: false, why: 'otherMethod' }
  const ballot = Object.fromEntries(Object.entries(before).filter(([id]) => isThere(id)))
  if (act.kind === 'dot') return changeDots(vote, ballot, act)
  const pick = act.kind === 'rank' ? act.rank : act.pick
  const { [act.id]: had, ...others } = ballot
  if (had === pick) return { ok: true, ballot: others }
  const free = act.kind === 'rank' ? without(others, pick) : others
  return { ok: true, ballot: { ...free, [act.id]: pick } }
}

function changeDots({ dots, most }: Rules, ballot: Ballot, { id, by }: BallotAct & { kind: 'dot' }): BallotChange {
  const { [id]: there = 0, ...others } = ballot
  if (by < 0) {
    if (there === 0) return { ok: false, why: 'noneThere' }
    return { ok: true, ballot: there === 1 ? others : { ...others, [id]: there - 1 } }
  }
  if (countPicks(ballot) >= dots) return { ok: false, why: 'noneLeft' }
  if (there >= most) return { ok: false, why: 'mostThere' }
  return { ok: true, ballot: { ...others, [id]: there + 1 } }
}

function without(ballot: Ballot, pick: number): Ballot {
  return Object.fromEntries(Object.entries(ballot).filter(([, one]) => one !== pick))
}

function countPicks(ballot: Ballot): number {
  return Object.values(ballot).reduce((sum, pick) => sum + pick, 0)
}

/** How much of a ballot is not used yet, out of how much; null where each thing may be answered, however many there are. */
export function leftOf({ method, dots }: Rules, ballot: Ballot): { readonly left: number; readonly of: number } | null {
  if (method === 'agree') return null
  const of = method === 'dots' ? dots : RANK_POINTS.length
  const used = method === 'dots' ? countPicks(ballot) : Object.keys(ballot).length
  return { left: Math.max(0, of - used), of }
}
