import type { ClusterStructure } from './clusterStructure'
import { clusterParents, type PlacedClusters } from './pagePositions'

/** Clusters nest so deep; other programs, and people at once, may pass it, and are read all the same. */
export const MOST_LEVELS = 6

/**
 * Why clusters cannot be put into another one (the page for null): it is one of them or lies in one, or they would lie
 * too deep. Among the ids may be notes, whose way is always free unless `between`, so many clusters that are to be made
 * around them, has no room.
 */
export function whyNotInto(
  clusters: PlacedClusters,
  structure: ClusterStructure,
  ids: Iterable<string>,
  target: string | null,
  between = 0,
): 'itself' | 'tooDeep' | null {
  const moved = new Set([...ids].filter((id) => clusters.has(id)))
  if (moved.size > 0 && target !== null && liesIn(clusters, target, moved)) return 'itself'
  let levels = between
  for (const id of moved) levels = Math.max(levels, between + (structure.nodes.get(id)?.level ?? 1))
  return depthOf(structure, target) + levels < MOST_LEVELS ? null : 'tooDeep'
}

/** True for one of the clusters, and for what lies in one over however many others, also where these are in the trash. */
function liesIn(clusters: PlacedClusters, id: string, held: ReadonlySet<string>): boolean {
  const parents = clusterParents(clusters)
  for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) if (held.has(at)) return true
  return false
}

/** -1 for the page. */
function depthOf({ nodes, homeOf }: ClusterStructure, target: string | null): number {
  const own = target === null ? undefined : nodes.get(target)
  if (own !== undefined) return own.depth
  const home = homeOf(target)
  const above = home === null ? -1 : (nodes.get(home)?.depth ?? -1)
  return target === null ? above : above + 1
}
