import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { buildClusterTree, type ClusterNode, walkClusters } from './clusterTree'

/** One line of the outline. `rest` stands above the notes that lie in no cluster, where there are clusters too. */
export type OutlineRow = {
  readonly kind: 'cluster' | 'note' | 'rest'
  /** The note's or the cluster's; "" for `rest`. */
  readonly id: string
  /** 0 for what lies in no cluster. */
  readonly depth: number
}

type Records = { readonly notes: ReadonlyMap<string, Note>; readonly clusters: ReadonlyMap<string, Cluster> }

/** The outline as one list: each cluster with its notes below it, then the notes that lie in none. */
export function outlineRows(records: Records): OutlineRow[] {
  const tree = buildClusterTree(records)
  const rows = walkClusters(tree.roots).flatMap(rowsOf)
  const rest: OutlineRow[] = rows.length > 0 && tree.loose.length > 0 ? [{ kind: 'rest', id: '', depth: 0 }] : []
  const depth = rest.length
  return [...rows, ...rest, ...tree.loose.map(({ id }): OutlineRow => ({ kind: 'note', id, depth }))]
}

function rowsOf({ cluster, depth, notes }: ClusterNode): OutlineRow[] {
  const held = notes.map(({ id }): OutlineRow => ({ kind: 'note', id, depth: depth + 1 }))
  return [{ kind: 'cluster', id: cluster.id, depth }, ...held]
}
