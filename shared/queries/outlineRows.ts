import { buildClusterTree, type ClusterNode, type TreeRecords, walkClusters } from './clusterTree'

/** One line of the outline. `rest` stands above the notes that lie in no cluster, where there are clusters too. */
export type OutlineRow = {
  readonly kind: 'cluster' | 'note' | 'card' | 'rest'
  /** The note's, the card's or the cluster's; "" for `rest`. */
  readonly id: string
  /** 0 for what lies in no cluster. */
  readonly depth: number
}

/** The outline as one list: each cluster with its cards and notes below it, then what lies in none. */
export function outlineRows(records: TreeRecords): OutlineRow[] {
  const tree = buildClusterTree(records)
  const rows = walkClusters(tree.roots).flatMap(rowsOf)
  const isRestLeft = tree.loose.length + tree.looseCards.length > 0
  const rest: OutlineRow[] = rows.length > 0 && isRestLeft ? [{ kind: 'rest', id: '', depth: 0 }] : []
  return [...rows, ...rest, ...rowsAt(rest.length, tree.looseCards, tree.loose)]
}

function rowsOf({ cluster, depth, cards, notes }: ClusterNode): OutlineRow[] {
  return [{ kind: 'cluster', id: cluster.id, depth }, ...rowsAt(depth + 1, cards, notes)]
}

type Held = readonly { readonly id: string }[]

function rowsAt(depth: number, cards: Held, notes: Held): OutlineRow[] {
  return [
    ...cards.map(({ id }): OutlineRow => ({ kind: 'card', id, depth })),
    ...notes.map(({ id }): OutlineRow => ({ kind: 'note', id, depth })),
  ]
}
