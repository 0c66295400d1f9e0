import type { Point } from '../geometry/box'
import { cardBox } from './cardBox'
import { buildClusterTree, type ClusterNode, type TreeRecords, walkClusters } from './clusterTree'
import { type IslandShape, islandShape } from './islandShape'
import { clusterOrigins, pagePosition } from './pagePositions'

/** A cluster that is there, as it lies on the page. */
export type Island = IslandShape & {
  readonly id: string
  /** The next cluster above that is there. */
  readonly parent: string | null
  /** 0 for one that lies in no other. */
  readonly depth: number
  /** 1 for one that holds no other cluster, else one more than the highest that it holds. */
  readonly level: number
  /** The live notes, the live cards and the clusters that belong to it directly, in reading order. */
  readonly notes: readonly string[]
  readonly cards: readonly string[]
  readonly children: readonly string[]
  readonly isFolded: boolean
}

/**
 * Every cluster that is there with its island, each before those that it holds. Reads the whole board once; who follows
 * one shapes only what changed.
 */
export function readIslands(records: TreeRecords): Map<string, Island> {
  const origins = clusterOrigins(records.clusters, records.zones)
  const nodes = walkClusters(buildClusterTree(records).roots)
  const parents = new Map(nodes.flatMap((node) => node.children.map(({ cluster }) => [cluster.id, node.cluster.id])))
  const shapes = new Map<string, IslandShape>()
  for (const node of [...nodes].reverse()) {
    const id = node.cluster.id
    const islands = node.children.flatMap(({ cluster }) => shapes.get(cluster.id) ?? [])
    const notes = node.notes.map(({ place }) => pagePosition(place, origins))
    const cards = node.cards.map((card) => cardBox(card, origins))
    const origin = origins.get(id) as Point
    shapes.set(id, islandShape({ origin, notes, cards, islands, isFolded: node.cluster.folded }))
  }
  return new Map(nodes.map((node) => [node.cluster.id, islandOf(node, parents, shapes)]))
}

function islandOf(
  { cluster, depth, level, notes, cards, children }: ClusterNode,
  parents: ReadonlyMap<string, string>,
  shapes: ReadonlyMap<string, IslandShape>,
): Island {
  return {
    ...(shapes.get(cluster.id) as IslandShape),
    id: cluster.id,
    parent: parents.get(cluster.id) ?? null,
    depth,
    level,
    notes: notes.map(({ id }) => id),
    cards: cards.map(({ id }) => id),
    children: children.map((child) => child.cluster.id),
    isFolded: cluster.folded,
  }
}
