import type { BoardProjection } from '../document/types'

/** True for a note or a cluster that is one of those held, or that lies in a cluster of these. */
export function liesInHeld({ notes, clusters }: BoardProjection, held: readonly string[], id: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    if (held.includes(at)) return true
    seen.add(at)
    at = (notes.get(at) ?? clusters.get(at))?.place.in ?? null
  }
  return false
}
