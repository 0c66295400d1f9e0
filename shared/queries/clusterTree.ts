import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { clusterOrigins, clusterParents, pagePosition } from './pagePositions'
import { isLive } from './readBoard'
import { inReadingOrder } from './readingOrder'

export type ClusterNode = {
  readonly cluster: Cluster
  /** 0 for a cluster that lies in no other. */
  readonly depth: number
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
  const parents = clusterParents(records.clusters)
  const fromLeaves = leavesFirst(parents)
  const notesIn = groupNotes(records)
  const present = presentClusters(records.clusters, parents, fromLeaves, notesIn)
  const homes = homesOf(parents, fromLeaves, present)

  const origins = clusterOrigins(records.clusters)
  const sortNotes = (notes: readonly Note[]) => inReadingOrder(notes, (note) => pagePosition(note.place, origins))
  const sortNodes = (nodes: readonly Building[]) => {
    const byCluster = new Map(nodes.map((node) => [node.cluster, node]))
    const sorted = inReadingOrder(byCluster.keys(), (cluster) => origins.get(cluster.id) ?? cluster.place)
    return sorted.map((cluster) => byCluster.get(cluster) as Building)
  }
  const nodes = new Map<string, Building>()
  const roots: Building[] = []
  const loose: Note[] = [...(notesIn.get(null) ?? [])]
  for (const id of [...fromLeaves].reverse()) {
    const home = homes.get(id) ?? null
    const notes = notesIn.get(id) ?? []
    const cluster = records.clusters.get(id)
    if (!present.has(id) || cluster === undefined) {
      ;(home === null ? loose : (nodes.get(home)?.notes ?? loose)).push(...notes)
      continue
    }
    const above = home === null ? undefined : nodes.get(home)
    const node: Building = {
      cluster,
      depth: above === undefined ? 0 : above.depth + 1,
      children: [],
      notes: [...notes],
    }
    nodes.set(id, node)
    if (above === undefined) roots.push(node)
    else above.children.push(node)
  }
  for (const node of nodes.values()) {
    node.notes = sortNotes(node.notes)
    node.children = sortNodes(node.children)
  }
  return { roots: sortNodes(roots), loose: sortNotes(loose) }
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

type Building = { cluster: Cluster; depth: number; children: Building[]; notes: Note[] }

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

/** Every cluster after all those that lie in it. */
function leavesFirst(parents: ReadonlyMap<string, string | null>): string[] {
  const rootsFirst: string[] = []
  const children = new Map<string | null, string[]>()
  for (const [id, parent] of parents) {
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [id])
    else siblings.push(id)
  }
  const waiting = [...(children.get(null) ?? [])]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    rootsFirst.push(id)
    for (const child of children.get(id) ?? []) waiting.push(child)
  }
  return rootsFirst.reverse()
}

function presentClusters(
  clusters: ReadonlyMap<string, Cluster>,
  parents: ReadonlyMap<string, string | null>,
  fromLeaves: readonly string[],
  notesIn: ReadonlyMap<string | null, readonly Note[]>,
): Set<string> {
  const present = new Set<string>()
  const members = new Map<string, number>()
  for (const id of fromLeaves) {
    const cluster = clusters.get(id)
    const held = (members.get(id) ?? 0) + (notesIn.get(id)?.length ?? 0)
    const isPresent = cluster !== undefined && isLive(cluster) && (cluster.title.trim() !== '' || held >= 2)
    if (isPresent) present.add(id)
    const parent = parents.get(id) ?? null
    if (parent !== null) members.set(parent, (members.get(parent) ?? 0) + (isPresent ? 1 : held))
  }
  return present
}

/** For each cluster the next one above that is present, or null. */
function homesOf(
  parents: ReadonlyMap<string, string | null>,
  fromLeaves: readonly string[],
  present: ReadonlySet<string>,
): Map<string, string | null> {
  const homes = new Map<string, string | null>()
  for (const id of [...fromLeaves].reverse()) {
    const parent = parents.get(id) ?? null
    homes.set(id, parent === null || present.has(parent) ? parent : (homes.get(parent) ?? null))
  }
  return homes
}
