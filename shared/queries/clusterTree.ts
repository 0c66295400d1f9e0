import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { clusterStructure } from './clusterStructure'
import { clusterOrigins, pagePosition } from './pagePositions'
import { isLive } from './readBoard'
import { inReadingOrder } from './readingOrder'

export type ClusterNode = {
  readonly cluster: Cluster
  /** 0 for a cluster that lies in no other. */
  readonly depth: number
  /** 1 for a cluster that holds no other, else one more than the highest that it holds. */
  readonly level: number
  readonly children: readonly ClusterNode[]
  readonly notes: readonly Note[]
}

/** The board as an outline: every live note exactly once, in reading order. */
export type ClusterTree = {
  readonly roots: readonly ClusterNode[]
  /** The notes that lie in no cluster. */
  readonly loose: readonly Note[]
}

type Records = { readonly notes: ReadonlyMap<string, Note>; readonly clusters: ReadonlyMap<string, Cluster> }

/**
 * A cluster in the trash, and one without a title and with fewer than two members, is read as absent: what it holds
 * belongs to the next cluster above that is there, and stays where it lies.
 */
export function buildClusterTree(records: Records): ClusterTree {
  const notesIn = groupNotes(records)
  const structure = clusterStructure(records.clusters, (id) => notesIn.get(id)?.length ?? 0)
  const origins = clusterOrigins(records.clusters)
  const nodes = new Map<string, Building>()
  for (const { id, depth, level } of structure.nodes.values()) {
    nodes.set(id, { cluster: records.clusters.get(id) as Cluster, depth, level, children: [], notes: [] })
  }
  const loose: Note[] = []
  for (const [id, notes] of notesIn) {
    const home = structure.homeOf(id)
    const held = home === null ? loose : (nodes.get(home)?.notes ?? loose)
    held.push(...notes)
  }
  const sortNotes = (notes: readonly Note[]) => inReadingOrder(notes, (note) => pagePosition(note.place, origins))
  const sortNodes = (ids: readonly string[]) => {
    const clusters = ids.flatMap((id) => records.clusters.get(id) ?? [])
    const sorted = inReadingOrder(clusters, (cluster) => origins.get(cluster.id) ?? cluster.place)
    return sorted.flatMap(({ id }) => nodes.get(id) ?? [])
  }
  for (const [id, node] of nodes) {
    node.notes = sortNotes(node.notes)
    node.children = sortNodes(structure.nodes.get(id)?.children ?? [])
  }
  return { roots: sortNodes(structure.roots), loose: sortNotes(loose) }
}

/** Every cluster of the outline, each before those that it holds. */
export function walkClusters(roots: readonly ClusterNode[]): ClusterNode[] {
  const walked: ClusterNode[] = []
  const waiting = [...roots].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    walked.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as ClusterNode)
  }
  return walked
}

type Building = { cluster: Cluster; depth: number; level: number; children: Building[]; notes: Note[] }

function groupNotes({ notes, clusters }: Records): Map<string | null, Note[]> {
  const groups = new Map<string | null, Note[]>()
  for (const note of notes.values()) {
    if (!isLive(note)) continue
    const home = note.place.in !== null && clusters.has(note.place.in) ? note.place.in : null
    const group = groups.get(home)
    if (group === undefined) groups.set(home, [note])
    else group.push(note)
  }
  return groups
}
