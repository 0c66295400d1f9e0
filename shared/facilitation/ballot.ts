import * as v from 'valibot'
import * as Y from 'yjs'
import { idSchema } from '../model/entry'
import { RANK_POINTS, type Vote } from './vote'

/** More than any quota: a stranger's ballot of a million is not read. */
const MOST_PICKS = 10_000

const ballotSchema = v.record(idSchema, v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(100)))

/**
 * What somebody votes, by the id of the thing: how many dots, which rank (1 to 3), or 1 for yes and -1 for no. What is
 * not named is not voted for.
 */
export type Ballot = v.InferOutput<typeof ballotSchema>

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

export function castBallot(desk: Y.Doc, vote: string): CastBallot {
  const value = ballotsOf(desk).get(vote)
  if (value === undefined || value === null) return null
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Y.AbstractType) return 'unreadable'
  const named = Object.keys(value).length
  if (named === 0) return null
  // Before it is read: a stranger's ballot of a million would take seconds from everybody else.
  const parsed = named > MOST_PICKS ? null : v.safeParse(ballotSchema, value, { abortEarly: true })
  return parsed?.success ? parsed.output : 'unreadable'
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
