import { buildClusterTree, walkClusters } from '../../shared/queries/clusterTree'
import type { BoardView } from './boardView'

/**
 * The next cluster without a title in reading order, beginning anew at the end; null where every other one has one. What
 * lies in a folded one is passed over.
 */
export function nextUntitled(
  records: Pick<BoardView['projection'], 'notes' | 'clusters'>,
  id: string,
  direction: 'before' | 'after',
): string | null {
  const nodes = walkClusters(buildClusterTree(records).roots)
  let hiddenBelow = Number.POSITIVE_INFINITY
  const inSight = nodes.filter(({ cluster, depth }) => {
    if (depth > hiddenBelow) return false
    hiddenBelow = cluster.folded ? depth : Number.POSITIVE_INFINITY
    return true
  })
  const at = inSight.findIndex(({ cluster }) => cluster.id === id)
  const around = [...inSight.slice(at + 1), ...inSight.slice(0, Math.max(0, at))]
  if (direction === 'before') around.reverse()
  return around.find(({ cluster }) => cluster.title.trim() === '')?.cluster.id ?? null
}
