import type { BoardProjection } from '../document/types'

/** True for a note, a cluster or a card that is one of those held, or that lies in a cluster of these. */
export function liesInHeld(projection: BoardProjection, held: readonly string[], id: string): boolean {
  return held.includes(id) || liesIn(projection, new Set(held), id)
}

/** True for what lies in one of these clusters, over however many others. */
export function liesIn({ notes, clusters, cards }: BoardProjection, held: ReadonlySet<string>, id: string): boolean {
  const seen = new Set<string>()
  let at = (notes.get(id) ?? clusters.get(id) ?? cards.get(id))?.place.in ?? null
  while (at !== null && !seen.has(at)) {
    if (held.has(at)) return true
    seen.add(at)
    at = clusters.get(at)?.place.in ?? null
  }
  return false
}
