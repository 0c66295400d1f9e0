import type { Card } from '../model/card'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { clusterStructure } from './clusterStructure'
import { isLive } from './isLive'
import { clusterOrigins, pagePosition } from './pagePositions'
import { inReadingOrder } from './readingOrder'
import type { ZoneBoxes } from './zones'

export type ClusterNode = {
  readonly cluster: Cluster
  /** 0 for a cluster that lies in no other. */
  readonly depth: number
  /** 1 for a cluster that holds no other, else one more than the highest that it holds. */
  readonly level: number
  readonly children: readonly ClusterNode[]
  readonly notes: readonly Note[]
  readonly cards: readonly Card[]
}

/** The board as an outline: every live note and card exactly once, in reading order. */
export type ClusterTree = {
  readonly roots: readonly ClusterNode[]
  /** The notes that lie in no cluster. */
  readonly loose: readonly Note[]
  /** The cards that lie in no cluster. */
  readonly looseCards: readonly Card[]
}

/** What a tree is read from; without `zones` what lies in one is found by its page position. */
export type TreeRecords = {
  readonly notes: ReadonlyMap<string, Note>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly cards?: ReadonlyMap<string, Card>
  readonly zones?: ZoneBoxes
}

/**
 * A cluster in the trash, and one without a title and with fewer than two members, is read as absent: what it holds
 * belongs to the next cluster above that is there, and stays where it lies.
 */
export function buildClusterTree(records: TreeRecords): ClusterTree {
  const notesIn = byHome(records.notes, records.clusters)
  const cardsIn = byHome(records.cards ?? new Map<string, Card>(), records.clusters)
  const membersIn = (id: string) => (notesIn.get(id)?.length ?? 0) + (cardsIn.get(id)?.length ?? 0)
  const structure = clusterStructure(records.clusters, membersIn)
  const origins = clusterOrigins(records.clusters, records.zones)
  const nodes = new Map<string, Building>()
  for (const { id, depth, level } of structure.nodes.values()) {
    nodes.set(id, { cluster: records.clusters.get(id) as Cluster, depth, level, children: [], notes: [], cards: [] })
  }
  const loose: Pick<Building, 'notes' | 'cards'> = { notes: [], cards: [] }
  const nodeOf = (id: string | null) => nodes.get(structure.homeOf(id) ?? '') ?? loose
  for (const [id, notes] of notesIn) nodeOf(id).notes.push(...notes)
  for (const [id, cards] of cardsIn) nodeOf(id).cards.push(...cards)
  const sortPlaced = <T extends Pick<Note, 'id' | 'place'>>(placed: readonly T[]) =>
    inReadingOrder(placed, ({ place }) => pagePosition(place, origins))
  const sortNodes = (ids: readonly string[]) => {
    const clusters = ids.flatMap((id) => records.clusters.get(id) ?? [])
    const sorted = inReadingOrder(clusters, (cluster) => origins.get(cluster.id) ?? cluster.place)
    return sorted.flatMap(({ id }) => nodes.get(id) ?? [])
  }
  for (const [id, node] of nodes) {
    node.notes = sortPlaced(node.notes)
    node.cards = sortPlaced(node.cards)
    node.children = sortNodes(structure.nodes.get(id)?.children ?? [])
  }
  return { roots: sortNodes(structure.roots), loose: sortPlaced(loose.notes), looseCards: sortPlaced(loose.cards) }
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

type Building = { cluster: Cluster; depth: number; level: number; children: Building[]; notes: Note[]; cards: Card[] }

function byHome<T extends Pick<Note, 'place' | 'deletedAt'>>(
  records: ReadonlyMap<string, T>,
  clusters: ReadonlyMap<string, Cluster>,
): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const record of records.values()) {
    if (!isLive(record)) continue
    const home = record.place.in !== null && clusters.has(record.place.in) ? record.place.in : null
    const group = groups.get(home)
    if (group === undefined) groups.set(home, [record])
    else group.push(record)
  }
  return groups
}
