import type { JsonMaps } from '../export/encodeDocument'

type VotesOfFile = {
  readonly stage: JsonMaps
  /** The ids of those that stay where they are. */
  readonly left: readonly string[]
}

/** Votes come with what was counted, without who could vote. One that is open has its ballots on desks, and stays there. */
export function votesOfFile(stage: JsonMaps): VotesOfFile {
  if (stage.votes === undefined) return { stage, left: [] }
  const votes = Object.entries(stage.votes)
  const closed = votes.filter(([, vote]) => isClosed(vote))
  const left = votes.filter((vote) => !closed.includes(vote)).map(([id]) => id)
  return { stage: { ...stage, votes: Object.fromEntries(closed.map(([id, vote]) => [id, withoutRoll(vote)])) }, left }
}

function isClosed(vote: unknown): vote is object {
  return isObject(vote) && 'closedAt' in vote && typeof vote.closedAt === 'number'
}

function withoutRoll(vote: unknown): unknown {
  return isObject(vote) ? { ...vote, roll: [] } : vote
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
