import * as Y from 'yjs'
import { RANK_POINTS, type Vote } from './vote'

/** More than any quota: a stranger's ballot of a million is not read. */
const MOST_PICKS = 10_000
const LONGEST_ID = 64

/**
 * What somebody votes, by the id of the thing: how many dots, which rank (1 to 3), or 1 for yes and -1 for no. What is
 * not named is not voted for.
 */
export type Ballot = { readonly [id: string]: number }

/** A desk's ballots, one plain value by the vote's id: of two devices of one person the later one wins whole. */
export function ballotsOf(desk: Y.Doc): Y.Map<unknown> {
  return desk.getMap('ballots')
}

/** The ballot for a vote as it lies on the desk; null for none, and for what is no ballot. */
export function readBallot(desk: Y.Doc, vote: string): Ballot | null {
  const cast = castBallot(desk, vote)
  return cast === 'unreadable' ? null : cast
}

/** What was put in for a vote: null for nothing, and for what names nothing. */
export type CastBallot = Ballot | 'unreadable' | null

/** One with more picks than `most` is not read. */
export function castBallot(desk: Y.Doc, vote: string, most = MOST_PICKS): CastBallot {
  const value = ballotsOf(desk).get(vote)
  if (value === undefined || value === null) return null
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Y.AbstractType) return 'unreadable'
  const named = Object.keys(value).length
  if (named === 0) return null
  // Before it is read: a stranger's ballot of a million would take seconds from everybody else.
  return named <= Math.min(most, MOST_PICKS) && isBallot(value) ? value : 'unreadable'
}

/** By hand: of a thousand people who answer to everything a schema would take seconds. */
function isBallot(value: object): value is Ballot {
  for (const [id, pick] of Object.entries(value)) {
    if (id.length === 0 || id.length > LONGEST_ID) return false
    if (typeof pick !== 'number' || !Number.isInteger(pick) || pick < -1 || pick > 100) return false
  }
  return true
}

/** How many things a ballot within its vote's rules can name. */
export function mostPicks({ method, dots }: Pick<Vote, 'method' | 'dots'>): number {
  return method === 'dots' ? dots : method === 'ranks' ? RANK_POINTS.length : MOST_PICKS
}

/** Whether a ballot keeps to its vote's rules. */
export function isWithinRules({ method, dots, most }: Pick<Vote, 'method' | 'dots' | 'most'>, ballot: Ballot): boolean {
  const picks = Object.values(ballot)
  if (method === 'agree') return picks.every((pick) => pick === 1 || pick === -1)
  if (method === 'ranks') {
    const isRank = (pick: number) => pick >= 1 && pick <= RANK_POINTS.length
    return picks.every(isRank) && new Set(picks).size === picks.length
  }
  const isAllowed = (pick: number) => pick >= 1 && pick <= most
  return picks.every(isAllowed) && picks.reduce((sum, pick) => sum + pick, 0) <= dots
}
