import type { Cluster } from '../../../shared/model/cluster'

/** How many live clusters have it in their place, by the id of a cluster or zone. */
export function countPlaced(clusters: Iterable<Cluster>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { place, deletedAt } of clusters) {
    if (place.in !== null && deletedAt === undefined) counts.set(place.in, (counts.get(place.in) ?? 0) + 1)
  }
  return counts
}
