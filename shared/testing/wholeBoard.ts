import type * as Y from 'yjs'
import { compareStacking, type Stacked } from '../model/stacking'
import { buildClusterTree, walkClusters } from '../queries/clusterTree'
import { clusterOrigins, clusterParents } from '../queries/pagePositions'
import { type BoardRecords, isLive, readBoard } from '../queries/readBoard'
import { readStructure } from '../queries/readStructure'
import { ACT_ZONES } from './cardActs'

/**
 * What is wrong with a board that `boardActs` made and everything of which has arrived, or null: every entry reads, and
 * when and by whom something was deleted is one deletion.
 */
export function findFault(doc: Y.Doc): string | null {
  const records = readBoard(doc)
  return findSkipped(records) ?? findBadDeletion(records) ?? findLoop(records) ?? findDisorder(records)
}

/**
 * The same of a board at any moment, when a field's old value may be deleted and the new one not there yet: what reads
 * lies in one place, once in the outline, in a tree without circles and in one stacking order.
 */
export function findDisorder(records: BoardRecords): string | null {
  return findBadTree(records) ?? findBadPile(records)
}

function findSkipped({ skipped }: BoardRecords): string | null {
  const all = skipped.notes + skipped.clusters + skipped.relations + skipped.cards + skipped.bolts + skipped.accounts
  return all === 0 ? null : `${all} entries do not validate`
}

function findBadDeletion({ notes, clusters, cards, relations }: BoardRecords): string | null {
  const all = [notes, clusters, cards, relations].flatMap((records) => [...records.values()])
  for (const { id, deletedAt, deletedBy } of all) {
    const by = deletedAt === undefined ? undefined : `p${deletedAt}`
    if (deletedBy !== by) return `O13: ${id} was deleted at ${deletedAt} by ${deletedBy}`
  }
  return null
}

function findLoop({ relations }: BoardRecords): string | null {
  const loop = [...relations.values()].find(({ from, to }) => from === to)
  return loop === undefined ? null : `RE5: ${loop.id} leads from ${loop.from} to itself`
}

function findBadTree(records: BoardRecords): string | null {
  const tree = buildClusterTree({ ...records, zones: ACT_ZONES })
  const nodes = walkClusters(tree.roots)
  const notes = [...tree.loose, ...nodes.flatMap((node) => node.notes)]
  if (!isEachOnce(notes, records.notes)) return 'M8: not every live note is in the outline once'
  const cards = [...tree.looseCards, ...nodes.flatMap((node) => node.cards)]
  if (!isEachOnce(cards, records.cards)) return 'M8: not every live card is in the outline once'
  const present = readStructure(records).nodes
  if (nodes.length !== present.size || nodes.some(({ cluster: { id } }) => !present.has(id)))
    return 'M8: not every cluster that is there is in the outline once'
  if (nodes.some(({ cluster }) => cluster.deletedAt !== undefined))
    return 'M7: a cluster of the trash is in the outline'
  const origins = clusterOrigins(records.clusters, ACT_ZONES)
  if ([...records.clusters.keys()].some((id) => !origins.has(id))) return 'M6: a cluster lies nowhere'
  return findCircle(clusterParents(records.clusters))
}

type Listed = { readonly id: string; readonly deletedAt?: number | undefined }

function isEachOnce(shown: readonly Listed[], all: ReadonlyMap<string, Listed>): boolean {
  const live = [...all.values()].filter(isLive)
  return shown.length === live.length && new Set(shown.map(({ id }) => id)).size === live.length
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

function findBadPile({ notes, cards }: BoardRecords): string | null {
  return findDisorderedPile(notes.values()) ?? findDisorderedPile(cards.values())
}

function findDisorderedPile(stacked: Iterable<Stacked>): string | null {
  const pile = [...stacked].sort(compareStacking)
  for (const [index, each] of pile.entries()) {
    const next = pile[index + 1]
    if (next !== undefined && compareStacking(each, next) >= 0) return `${each.id} and ${next.id} have no order`
  }
  return pile.some(({ z }) => z.length > 200) ? 'a stacking key grows without end' : null
}
