import { buildClusterTree, type ClusterNode, type ClusterTree, type TreeRecords, walkClusters } from './clusterTree'
import { zoneOf } from './zoneOf'

/** One line of the outline. */
export type OutlineRow = {
  /**
   * `zone` stands above all that lies in a zone of a support, and last above what lies in none; `rest` above what lies in
   * no cluster, where there are clusters too.
   */
  readonly kind: 'zone' | 'cluster' | 'note' | 'card' | 'rest'
  /** The note's, the card's or the cluster's; the zone's, "" for none, also of a `rest`. */
  readonly id: string
  /** 0 for what lies in nothing. */
  readonly depth: number
}

/**
 * The outline as one list: each cluster with its cards and notes below it, then what lies in none. Where `zones` are
 * given, this is so for each of them in that order, and then for what lies elsewhere.
 */
export function outlineRows(records: TreeRecords, zones: Iterable<string> = []): OutlineRow[] {
  const tree = buildClusterTree(records)
  const ordered = [...zones]
  if (ordered.length === 0) return rowsIn(tree, '', 0)
  const parts = new Map(ordered.map((zone) => [zone, emptyPart()]))
  const elsewhere = emptyPart()
  const partOf = (home: string | null) => parts.get(zoneOf(home, records.clusters, parts) ?? '') ?? elsewhere
  for (const root of tree.roots) partOf(root.cluster.place.in).roots.push(root)
  for (const card of tree.looseCards) partOf(card.place.in).looseCards.push(card)
  for (const note of tree.loose) partOf(note.place.in).loose.push(note)
  parts.set('', elsewhere)
  return [...parts].flatMap(([id, part]) => {
    const rows = rowsIn(part, id, 1)
    return id === '' && rows.length === 0 ? [] : [{ kind: 'zone' as const, id, depth: 0 }, ...rows]
  })
}

type Part = { -readonly [Name in keyof ClusterTree]: ClusterTree[Name][number][] }

function emptyPart(): Part {
  return { roots: [], loose: [], looseCards: [] }
}

/** What lies in one zone, or on the page. */
function rowsIn({ roots, loose, looseCards }: ClusterTree, zone: string, depth: number): OutlineRow[] {
  const rows = walkClusters(roots).flatMap((node) => rowsOf(node, depth))
  const isRestLeft = loose.length + looseCards.length > 0
  const rest: OutlineRow[] = rows.length > 0 && isRestLeft ? [{ kind: 'rest', id: zone, depth }] : []
  return [...rows, ...rest, ...rowsAt(depth + rest.length, looseCards, loose)]
}

function rowsOf({ cluster, depth, cards, notes }: ClusterNode, base: number): OutlineRow[] {
  return [{ kind: 'cluster', id: cluster.id, depth: base + depth }, ...rowsAt(base + depth + 1, cards, notes)]
}

type Held = readonly { readonly id: string }[]

function rowsAt(depth: number, cards: Held, notes: Held): OutlineRow[] {
  return [
    ...cards.map(({ id }): OutlineRow => ({ kind: 'card', id, depth })),
    ...notes.map(({ id }): OutlineRow => ({ kind: 'note', id, depth })),
  ]
}
