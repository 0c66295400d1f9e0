import type { Vote, VoteLine, VoteResults } from './vote'

/** One line of a result with its place; those with the same score share theirs: 1, 2, 2, 4. */
export type Standing = {
  readonly line: VoteLine
  readonly place: number
  readonly isShared: boolean
}

/** The place of each line, in the order of the lines. */
export function placesOf({ lines }: Pick<VoteResults, 'lines'>): number[] {
  const places: number[] = []
  for (const [index, { score }] of lines.entries()) {
    const isTied = index > 0 && lines[index - 1]?.score === score
    places.push(isTied ? (places[index - 1] ?? 1) : index + 1)
  }
  return places
}

export function standingsOf(results: Pick<VoteResults, 'lines'>): Standing[] {
  const places = placesOf(results)
  const held = new Map<number, number>()
  for (const place of places) held.set(place, (held.get(place) ?? 0) + 1)
  return results.lines.map((line, index) => {
    const place = places[index] ?? index + 1
    return { line, place, isShared: (held.get(place) ?? 0) > 1 }
  })
}

/** The first so many, with all who share the last of these places; nothing that nobody named. For a second round. */
export function firstOf(results: Pick<VoteResults, 'lines'>, count: number): string[] {
  const among = standingsOf(results).filter(({ place, line }) => place <= count && line.voters > 0)
  return among.map(({ line }) => line.id)
}

/** How many had a right to vote; an imported vote has no roll any more. */
export function sizeOfRoll({ roll, results }: Pick<Vote, 'roll' | 'results'>): number {
  return Math.max(roll.length, results?.of ?? 0)
}
