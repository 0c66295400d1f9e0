import type { PaletteColor } from '../../shared/model/palette'
import { numbersOf, numberWords } from '../../shared/queries/clusterNumbers'
import { buildClusterTree, type ClusterNode, type TreeRecords, walkClusters } from '../../shared/queries/clusterTree'
import { clusterOrigins } from '../../shared/queries/pagePositions'
import { readStructure } from '../../shared/queries/readStructure'
import type { Counted } from '../i18n/countWords'

/** A cluster that is there, as lists tell of it. */
export type BookCluster = {
  readonly id: string
  /** "2-1": its level, and its place among those of that level. */
  readonly number: string
  readonly title: string
  /** How its notes begin, for one without a title. */
  readonly words: readonly string[]
  readonly color: PaletteColor
  readonly isFolded: boolean
  /** The next cluster above that is there. */
  readonly parent: string | null
  /** 0 for one that lies in no other. */
  readonly depth: number
  /** 1 for one that holds no other. */
  readonly level: number
  /** Notes that belong to it directly, by id in reading order. */
  readonly notes: readonly string[]
  /** All notes and cards that it holds, in other clusters too. */
  readonly total: Required<Pick<Counted, 'notes' | 'cards'>>
}

/** Every cluster that is there, in reading order, each before those that it holds; and where everything lies. */
export type ClusterBook = {
  readonly clusters: ReadonlyMap<string, BookCluster>
  /** The cluster that a note, a card or a cluster belongs to; null for none. */
  readonly homes: ReadonlyMap<string, string | null>
}

/** So many notes say what a cluster without a title is about. */
const MOST_WORDS = 2

export function readClusterBook(records: TreeRecords): ClusterBook {
  const tree = buildClusterTree(records)
  const numbers = numbersOf(readStructure(records), clusterOrigins(records.clusters, records.zones))
  const numberOf = (id: string) => {
    const number = numbers.get(id)
    return number === undefined ? '' : numberWords(number)
  }
  const clusters = new Map<string, BookCluster>()
  const homes = new Map<string, string | null>([...tree.loose, ...tree.looseCards].map(({ id }) => [id, null]))
  for (const root of tree.roots) homes.set(root.cluster.id, null)
  for (const node of walkClusters(tree.roots)) {
    const { cluster, depth, level, notes, cards, children } = node
    for (const { id } of [...notes, ...cards]) homes.set(id, cluster.id)
    for (const child of children) homes.set(child.cluster.id, cluster.id)
    clusters.set(cluster.id, {
      id: cluster.id,
      number: numberOf(cluster.id),
      title: cluster.title.trim(),
      words: wordsOf(node),
      color: cluster.color,
      isFolded: cluster.folded,
      parent: homes.get(cluster.id) ?? null,
      depth,
      level,
      notes: notes.map(({ id }) => id),
      total: countHeld(node),
    })
  }
  return { clusters, homes }
}

/** A cluster and all that it lies in, the outermost first; none for null. */
export function clusterPath({ clusters }: ClusterBook, id: string | null): BookCluster[] {
  const cluster = id === null ? undefined : clusters.get(id)
  return cluster === undefined ? [] : [...clusterPath({ clusters, homes: new Map() }, cluster.parent), cluster]
}

function wordsOf(node: ClusterNode): string[] {
  const texts = walkClusters([node]).flatMap(({ notes }) => notes.map(({ text }) => text.trim()))
  return texts.filter((text) => text !== '').slice(0, MOST_WORDS)
}

function countHeld(node: ClusterNode): BookCluster['total'] {
  const all = walkClusters([node])
  return {
    notes: all.reduce((sum, { notes }) => sum + notes.length, 0),
    cards: all.reduce((sum, { cards }) => sum + cards.length, 0),
  }
}
