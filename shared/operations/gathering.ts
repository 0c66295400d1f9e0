import type * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import type { NewCluster } from '../model/cluster'
import type { Entry } from '../model/entry'
import { MOST_CARRIED, type Note, parseNote } from '../model/note'
import type { Place } from '../model/place'
import { whyNotInto } from '../queries/clusterDepth'
import type { ClusterStructure } from '../queries/clusterStructure'
import { isLive } from '../queries/isLive'
import { CLUSTER_MIDDLE, cardMiddle, NOTE_MIDDLE } from '../queries/middles'
import { clusterOrigins } from '../queries/pagePositions'
import { type PlacedRecords, readPlaces } from '../queries/readPlaces'
import { readStructure } from '../queries/readStructure'
import { NO_ZONES, type ZoneBoxes } from '../queries/zones'
import { createClusters } from './clusters'
import { entriesOf, setPlace } from './entries'
import { placeInside, placeOnGround } from './movePlans'
import type { Origin } from './origin'

/** Where notes, clusters and cards go: page top lefts, of a cluster its origin. */
export type Placement = {
  readonly notes: ReadonlyMap<string, Point>
  readonly clusters: ReadonlyMap<string, Point>
  readonly cards?: ReadonlyMap<string, Point>
}

/** A cluster to make around something: `origin` on the page, `in` the cluster that it comes to lie in. */
export type GatheringDraft = Pick<NewCluster, 'id' | 'color' | 'author' | 'createdAt'> & {
  readonly title?: string
  readonly origin: Point
  readonly in: string | null
}

type Container = { readonly id: string; readonly origin: Point }

/**
 * Makes everything a member of the cluster, or of none for null, at its page point: one write of `place` each, so that
 * of two people who put the same thing into two clusters one wins whole. In no cluster, each lies in the zone under its
 * middle. Gives false, and writes nothing, where the cluster is not there or in the trash, where a cluster would come to
 * lie in itself, and where it would lie too deep.
 */
export function putInto(
  doc: Y.Doc,
  placement: Placement,
  cluster: string | null,
  origin: Origin,
  zones: ZoneBoxes = NO_ZONES,
): boolean {
  const records = { ...readPlaces(doc), zones }
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
export function gather(
  doc: Y.Doc,
  draft: GatheringDraft,
  placement: Placement,
  origin: Origin,
  zones: ZoneBoxes = NO_ZONES,
): boolean {
  const records = { ...readPlaces(doc), zones }
  const structure = readStructure(records)
  const parent = containerOf(records, draft.in)
  const isThere =
    [...placement.notes.keys()].some((id) => records.notes.has(id)) ||
    [...(placement.cards ?? NOTHING).keys()].some((id) => records.cards.has(id)) ||
    placement.clusters.size > 0
  if (parent === undefined || !isThere || clustersOf(doc).has(draft.id)) return false
  if (whyNotInto(records.clusters, structure, placement.clusters.keys(), draft.in, 1) !== null) return false
  const { in: _, origin: corner, title = '', ...made } = draft
  doc.transact(() => {
    createClusters(doc, [{ ...made, title, place: placeIn(records, parent, corner, CLUSTER_MIDDLE) }], origin)
    place(doc, { records, structure }, placement, { id: draft.id, origin: corner })
  }, origin)
  return true
}

/** Null for the page, undefined for what is not there. */
function containerOf({ clusters, zones }: ZonedRecords, id: string | null): Container | null | undefined {
  if (id === null) return null
  const cluster = clusters.get(id)
  const origin = clusterOrigins(clusters, zones).get(id)
  return cluster === undefined || !isLive(cluster) || origin === undefined ? undefined : { id, origin }
}

const NOTHING: ReadonlyMap<string, Point> = new Map()

type ZonedRecords = PlacedRecords & { readonly zones: ZoneBoxes }
type Board = { readonly records: ZonedRecords; readonly structure: ClusterStructure }

function place(doc: Y.Doc, board: Board, placement: Placement, home: Container | null): void {
  for (const [id, entry] of entriesOf(notesOf(doc), placement.notes.keys())) {
    const note = home === null ? null : parseNote(id, entry)
    if (home !== null && note?.ok) countCarried(entry, note.value, board, home.id)
    setPlace(entry, placeIn(board.records, home, placement.notes.get(id) as Point, NOTE_MIDDLE))
  }
  for (const [id, entry] of entriesOf(clustersOf(doc), placement.clusters.keys())) {
    setPlace(entry, placeIn(board.records, home, placement.clusters.get(id) as Point, CLUSTER_MIDDLE))
  }
  const cards = placement.cards ?? NOTHING
  for (const [id, entry] of entriesOf(cardsOf(doc), cards.keys())) {
    const card = board.records.cards.get(id)
    if (card !== undefined) setPlace(entry, placeIn(board.records, home, cards.get(id) as Point, cardMiddle(card)))
  }
}

function placeIn({ zones }: ZonedRecords, home: Container | null, at: Point, middle: Point): Place {
  return home === null ? placeOnGround(zones, at, middle) : placeInside(home, at)
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
