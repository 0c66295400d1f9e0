import type { Cluster } from '../model/cluster'
import { isLive } from './isLive'
import { clusterParents } from './pagePositions'

/** A cluster that is there, among the others. */
export type StructureNode = {
  readonly id: string
  /** The next cluster above that is there. */
  readonly parent: string | null
  /** 0 for a cluster that lies in no other. */
  readonly depth: number
  /** 1 for a cluster that holds no other, else one more than the highest that it holds. */
  readonly level: number
  /** Those that belong to it directly, in no order. */
  readonly children: readonly string[]
}

/** Which clusters are there and which holds which: computed from their places, never stored. */
export interface ClusterStructure {
  /** Those that are there, each before those that it holds. */
  readonly nodes: ReadonlyMap<string, StructureNode>
  readonly roots: readonly string[]
  /** The cluster that what lies in this one belongs to: itself where it is there, else the next above; null for none. */
  homeOf(cluster: string | null): string | null
}

type StructureClusters = ReadonlyMap<string, Pick<Cluster, 'place' | 'title' | 'deletedAt'>>

/**
 * A cluster in the trash, and one without a title and with fewer than two members, is read as absent: what it holds
 * belongs to the next cluster above that is there. `notesIn` tells how many live notes lie directly in a cluster.
 * Work in proportion to the clusters, whatever the notes.
 */
export function clusterStructure(clusters: StructureClusters, notesIn: (cluster: string) => number): ClusterStructure {
  const parents = clusterParents(clusters)
  const fromLeaves = leavesFirst(parents)
  const present = presentClusters(clusters, parents, fromLeaves, notesIn)
  const homes = homesOf(parents, fromLeaves, present)
  const nodes = new Map<string, Building>()
  const roots: string[] = []
  for (const id of [...fromLeaves].reverse()) {
    if (!present.has(id)) continue
    const parent = homes.get(id) ?? null
    const above = parent === null ? undefined : nodes.get(parent)
    nodes.set(id, { id, parent, depth: above === undefined ? 0 : above.depth + 1, level: 1, children: [] })
    if (above === undefined) roots.push(id)
    else above.children.push(id)
  }
  for (const node of [...nodes.values()].reverse()) {
    for (const child of node.children) node.level = Math.max(node.level, (nodes.get(child)?.level ?? 0) + 1)
  }
  return {
    nodes,
    roots,
    homeOf(id) {
      if (id === null || !clusters.has(id)) return null
      return present.has(id) ? id : (homes.get(id) ?? null)
    },
  }
}

type Building = { id: string; parent: string | null; depth: number; level: number; children: string[] }

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
  clusters: StructureClusters,
  parents: ReadonlyMap<string, string | null>,
  fromLeaves: readonly string[],
  notesIn: (cluster: string) => number,
): Set<string> {
  const present = new Set<string>()
  const members = new Map<string, number>()
  for (const id of fromLeaves) {
    const cluster = clusters.get(id)
    const held = (members.get(id) ?? 0) + notesIn(id)
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
