import type * as Y from 'yjs'
import { compareStacking } from '../model/stacking'
import { buildClusterTree, walkClusters } from '../queries/clusterTree'
import { clusterOrigins, clusterParents } from '../queries/pagePositions'
import { type BoardRecords, readBoard } from '../queries/readBoard'
import { readStructure } from '../queries/readStructure'

/**
 * What is wrong with a board that `boardActs` made and everything of which has arrived, or null: every entry reads, and
 * when and by whom something was deleted is one deletion.
 */
export function findFault(doc: Y.Doc): string | null {
  const records = readBoard(doc)
  return findSkipped(records) ?? findBadDeletion(records) ?? findDisorder(records)
}

/**
 * The same of a board at any moment, when a field's old value may be deleted and the new one not there yet: what reads
 * lies in one place, once in the outline, in a tree without circles and in one stacking order.
 */
export function findDisorder(records: BoardRecords): string | null {
  return findBadTree(records) ?? findBadPile(records)
}

function findSkipped({ skipped }: BoardRecords): string | null {
  const all = skipped.notes + skipped.clusters + skipped.relations
  return all === 0 ? null : `${all} entries do not validate`
}

function findBadDeletion({ notes, clusters }: BoardRecords): string | null {
  for (const { id, deletedAt, deletedBy } of [...notes.values(), ...clusters.values()]) {
    const by = deletedAt === undefined ? undefined : `p${deletedAt}`
    if (deletedBy !== by) return `O13: ${id} was deleted at ${deletedAt} by ${deletedBy}`
  }
  return null
}

function findBadTree(records: BoardRecords): string | null {
  const tree = buildClusterTree(records)
  const shown = [...tree.loose, ...walkClusters(tree.roots).flatMap((node) => node.notes)]
  const live = [...records.notes.values()].filter((note) => note.deletedAt === undefined)
  const once = new Set(shown.map(({ id }) => id))
  if (once.size !== shown.length || shown.length !== live.length)
    return 'M8: not every live note is in the outline once'
  const nodes = walkClusters(tree.roots)
  const present = readStructure(records).nodes
  if (nodes.length !== present.size || nodes.some(({ cluster: { id } }) => !present.has(id)))
    return 'M8: not every cluster that is there is in the outline once'
  if (nodes.some(({ cluster }) => cluster.deletedAt !== undefined))
    return 'M7: a cluster of the trash is in the outline'
  if (clusterOrigins(records.clusters).size !== records.clusters.size) return 'M6: a cluster lies nowhere'
  return findCircle(clusterParents(records.clusters))
}

function findCircle(parents: ReadonlyMap<string, string | null>): string | null {
  for (const start of parents.keys()) {
    let steps = 0
    for (let at: string | null = start; at !== null; at = parents.get(at) ?? null) {
      if (!parents.has(at)) return `${start} lies in ${at}, which is not there`
      if (steps++ > parents.size) return `M6: ${start} lies in a circle`
    }
  }
  return null
}

function findBadPile({ notes }: BoardRecords): string | null {
  const pile = [...notes.values()].sort(compareStacking)
  for (const [index, note] of pile.entries()) {
    const next = pile[index + 1]
    if (next !== undefined && compareStacking(note, next) >= 0) return `${note.id} and ${next.id} have no order`
  }
  return pile.some(({ z }) => z.length > 200) ? 'a stacking key grows without end' : null
}
