import type { VoteLine } from './vote'

/** A line of a result with the place that it has; equal scores share one, and the next place is left out then: 1, 2, 2, 4. */
export type PlacedLine = VoteLine & { readonly place: number; readonly isTied: boolean }

/** `lines` with the highest score first, as results have them. */
export function placeLines(lines: readonly VoteLine[]): PlacedLine[] {
  const scores = new Map<number, { first: number; count: number }>()
  lines.forEach(({ score }, at) => {
    const known = scores.get(score)
    if (known === undefined) scores.set(score, { first: at + 1, count: 1 })
    else known.count++
  })
  return lines.map((line) => {
    const { first, count } = scores.get(line.score) ?? { first: 0, count: 0 }
    return { ...line, place: first, isTied: count > 1 }
  })
}

/** The first so many, with all that tie with the last of them; what nobody voted for is never among them. */
export function firstLines(lines: readonly VoteLine[], count: number): PlacedLine[] {
  return placeLines(lines).filter(({ place, voters }) => place <= count && voters > 0)
}
