import type { StructureNode } from './clusterStructure'
import type { ClusterTree } from './clusterTree'
import { walkClusters } from './clusterTree'

/** Small bundles say most: the method gathers two or three at a time. */
const MANY = 6
const TOO_MANY = 20

/** What the number of labels says: `many` quietly asks for smaller bundles, `tooMany` to split into 5 to 10. */
export type LabelHint = 'many' | 'tooMany'

/**
 * The hint for a cluster with so many labels, the notes, cards and clusters that belong to it directly; null for none. Only on
 * the first level are some labels many.
 * @public
 */
export function labelHint({ level }: Pick<StructureNode, 'level'>, labels: number): LabelHint | null {
  if (labels >= TOO_MANY) return 'tooMany'
  return level === 1 && labels >= MANY ? 'many' : null
}

/**
 * The clusters with a hint and how many labels they have, in reading order, those with the most first.
 * @public
 */
export function clusterHints({ roots }: ClusterTree): { id: string; labels: number; hint: LabelHint }[] {
  const hinted = walkClusters(roots).flatMap(({ cluster, level, notes, cards, children }) => {
    const labels = notes.length + cards.length + children.length
    const hint = labelHint({ level }, labels)
    return hint === null ? [] : [{ id: cluster.id, labels, hint }]
  })
  return hinted.sort((a, b) => b.labels - a.labels)
}
