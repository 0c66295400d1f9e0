import type * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { clustersOf, notesOf } from '../model/board'
import type { NewCluster } from '../model/cluster'
import type { Entry } from '../model/entry'
import { MOST_CARRIED, type Note, parseNote } from '../model/note'
import { whyNotInto } from '../queries/clusterDepth'
import type { ClusterStructure } from '../queries/clusterStructure'
import { clusterOrigins } from '../queries/pagePositions'
import { isLive } from '../queries/readBoard'
import { type PlacedRecords, readPlaces } from '../queries/readPlaces'
import { readStructure } from '../queries/readStructure'
import { createClusters } from './clusters'
import { entriesOf, setPlace } from './entries'
import { placeInside } from './movePlans'
import type { Origin } from './origin'

/** Where notes and clusters go: page top lefts, of a cluster its origin. */
export type Placement = { readonly notes: ReadonlyMap<string, Point>; readonly clusters: ReadonlyMap<string, Point> }

/** A cluster to make around something: `origin` on the page, `in` the cluster that it comes to lie in. */
export type GatheringDraft = Pick<NewCluster, 'id' | 'color' | 'author' | 'createdAt'> & {
  readonly title?: string
  readonly origin: Point
  readonly in: string | null
}

type Container = { readonly id: string; readonly origin: Point }

/**
 * Makes everything a member of the cluster, or of none for null, at its page point: one write of `place` each, so that
 * of two people who put the same thing into two clusters one wins whole. Gives false, and writes nothing, where the
 * cluster is not there or in the trash, where a cluster would come to lie in itself, and where it would lie too deep.
 */
export function putInto(doc: Y.Doc, placement: Placement, cluster: string | null, origin: Origin): boolean {
  const records = readPlaces(doc)
  const structure = readStructure(records)
  const home = containerOf(records, cluster)
  if (home === undefined) return false
  if (whyNotInto(records.clusters, structure, placement.clusters.keys(), cluster) !== null) return false
  doc.transact(() => place(doc, { records, structure }, placement, home), origin)
  return true
}

/**
 * Makes a cluster around these, in the cluster that is named, as one step. Gives false, and writes nothing, where
 * `putInto` would, where the id is taken, and where nothing of all that is there.
 */
export function gather(doc: Y.Doc, draft: GatheringDraft, placement: Placement, origin: Origin): boolean {
  const records = readPlaces(doc)
  const structure = readStructure(records)
  const parent = containerOf(records, draft.in)
  const isThere = [...placement.notes.keys()].some((id) => records.notes.has(id)) || placement.clusters.size > 0
  if (parent === undefined || !isThere || clustersOf(doc).has(draft.id)) return false
  if (whyNotInto(records.clusters, structure, placement.clusters.keys(), draft.in, 1) !== null) return false
  const { in: _, origin: corner, title = '', ...made } = draft
  doc.transact(() => {
    createClusters(doc, [{ ...made, title, place: placeInside(parent, corner) }], origin)
    place(doc, { records, structure }, placement, { id: draft.id, origin: corner })
  }, origin)
  return true
}

/** Null for the page, undefined for what is not there. */
function containerOf({ clusters }: PlacedRecords, id: string | null): Container | null | undefined {
  if (id === null) return null
  const cluster = clusters.get(id)
  const origin = clusterOrigins(clusters).get(id)
  return cluster === undefined || !isLive(cluster) || origin === undefined ? undefined : { id, origin }
}

type Board = { readonly records: PlacedRecords; readonly structure: ClusterStructure }

function place(doc: Y.Doc, board: Board, placement: Placement, home: Container | null): void {
  for (const [id, entry] of entriesOf(notesOf(doc), placement.notes.keys())) {
    const note = home === null ? null : parseNote(id, entry)
    if (home !== null && note?.ok) countCarried(entry, note.value, board, home.id)
    setPlace(entry, placeInside(home, placement.notes.get(id) as Point))
  }
  for (const [id, entry] of entriesOf(clustersOf(doc), placement.clusters.keys())) {
    setPlace(entry, placeInside(home, placement.clusters.get(id) as Point))
  }
}

/** Says of a note that it was put into another cluster than it lay in. The names that tell least make room. */
function countCarried(entry: Entry, { place, carried = {} }: Note, { records, structure }: Board, to: string): void {
  if (structure.homeOf(place.in) === to) return
  const others = Object.entries(carried).filter(([id]) => id !== to)
  const isHere = (id: string) => (structure.nodes.has(id) && records.clusters.has(id) ? 1 : 0)
  const kept = others.sort(([a, m], [b, n]) => isHere(b) - isHere(a) || n - m).slice(0, MOST_CARRIED - 1)
  entry.set('carried', Object.fromEntries([...kept, [to, (carried[to] ?? 0) + 1]]))
}

/** Takes back what marks notes as straddling: they are counted anew from here. */
export function unmarkStraddling(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => {
    for (const [id, entry] of entriesOf(notesOf(doc), ids)) {
      const note = parseNote(id, entry)
      if (note.ok && Object.keys(note.value.carried ?? {}).length > 0) entry.set('carried', {})
    }
  }, origin)
}
