import * as v from 'valibot'
import * as Y from 'yjs'
import { authorSchema, type Entry, idSchema, type Parsed, parseEntry, timeSchema } from '../model/entry'

/**
 * `dots`: so many dots a person, up to `most` of them on one thing. `ranks`: a first, a second and a third.
 * `agree`: yes or no to each thing.
 */
export const VOTE_METHODS = ['dots', 'ranks', 'agree'] as const
export type VoteMethod = (typeof VOTE_METHODS)[number]

export const VOTE_KINDS = ['notes', 'clusters', 'cards'] as const
export type VoteKind = (typeof VOTE_KINDS)[number]

/** Points of a first, a second and a third rank (METHODS 2.1: Spool's, 3/2/1). */
export const RANK_POINTS = [3, 2, 1] as const

export const MOST_DOTS = 20
export const MOST_VOTES = 40

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

const lineSchema = v.object({
  id: idSchema,
  /** What it was called when the vote closed, in one line. */
  name: v.pipe(v.string(), v.maxLength(200)),
  /** Dots, points of ranks, or those who agree less those who do not. */
  score: v.pipe(v.number(), v.integer()),
  /** How many ballots name it. */
  voters: count,
  /** Of ranks, how many firsts, seconds and thirds; of agreeing, how many yes and no; of dots none. */
  counts: v.pipe(v.array(count), v.maxLength(3)),
})
export type VoteLine = v.InferOutput<typeof lineSchema>

const resultsSchema = v.object({
  /** Those that were counted. */
  ballots: count,
  /** Those that broke the vote's rules, of a strange program: none of theirs is counted. */
  spoilt: count,
  /** Desks that were damaged on the server's disk, so that nobody knows whether a ballot lies there. Absent: none. */
  unread: v.exactOptional(count),
  /** How many could have voted. Older programs do not say. */
  of: v.exactOptional(count),
  /** All that stood to vote, the highest score first; equal ones by their order on the board. */
  lines: v.pipe(v.array(lineSchema), v.maxLength(10_000)),
})
export type VoteResults = v.InferOutput<typeof resultsSchema>

const voteSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(200)),
  method: v.picklist(VOTE_METHODS),
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DOTS)),
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DOTS)),
  kind: v.picklist(VOTE_KINDS),
  /** The support that what stands to vote lies on; null for the whole board. */
  wall: v.nullable(idSchema),
  /** The only ones that stand to vote, say in a second round; null for all. */
  among: v.nullable(v.pipe(v.array(idSchema), v.maxLength(10_000))),
  openedAt: timeSchema,
  /** The person who opened it, or "". */
  by: authorSchema,
  /** Who may vote: the persons' ids when it opened. */
  roll: v.pipe(v.array(idSchema), v.maxLength(1_000)),
  /** Null while it is open. */
  closedAt: v.nullable(timeSchema),
  results: v.nullable(resultsSchema),
})

/**
 * A vote: an entry of the stage's map `votes`, of plain values. The server alone writes it: when who leads opens it, and
 * when it closes, with what it counted then. Ballots lie on desks.
 */
export type Vote = v.InferOutput<typeof voteSchema> & { readonly id: string }

export function votesOf(stage: Y.Doc): Y.Map<Entry> {
  return stage.getMap<Entry>('votes')
}

export function parseVote(id: string, entry: unknown): Parsed<Vote> {
  const parsed = parseEntry(voteSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

/** The latest first. */
export function readVotes(stage: Y.Doc): Vote[] {
  const votes: Vote[] = []
  for (const [id, entry] of votesOf(stage)) {
    const parsed = parseVote(id, entry)
    if (parsed.ok) votes.push(parsed.value)
  }
  return votes.sort(latestFirst)
}

/** The vote that is open, without reading the closed ones with all their results. */
export function readOpenVote(stage: Y.Doc): Vote | null {
  const votes: Vote[] = []
  for (const [id, entry] of votesOf(stage)) {
    const isOpen: boolean = entry instanceof Y.Map && entry.get('closedAt') === null
    const parsed = isOpen ? parseVote(id, entry) : null
    if (parsed?.ok) votes.push(parsed.value)
  }
  return openVote(votes.sort(latestFirst))
}

function latestFirst(a: Vote, b: Vote): number {
  return b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1)
}

/** The vote that is open; at most one is. */
export function openVote(votes: readonly Vote[]): Vote | null {
  return votes.find(({ closedAt }) => closedAt === null) ?? null
}
