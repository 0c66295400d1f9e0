import type * as Y from 'yjs'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import { textOf } from '../model/entry'
import type { Place } from '../model/place'
import { whyNotInto } from '../queries/clusterDepth'
import { CLUSTER_MIDDLE } from '../queries/middles'
import { clusterOrigins, clusterParents, pagePosition } from '../queries/pagePositions'
import { type BoardRecords, isLive, readBoard } from '../queries/readBoard'
import { readStructure } from '../queries/readStructure'
import { NO_ZONES, type ZoneBoxes } from '../queries/zones'
import { carryRelations } from './carryRelations'
import { entriesOf, setField, setPlace, trashEntries } from './entries'
import { placeInside, placeOnGround } from './movePlans'
import type { Origin } from './origin'
import { applyTextDiff } from './textDiff'

/**
 * All that lies in the other clusters comes to lie in the first, where it lies on the page; the others go into the
 * trash with their titles, which stay to be chosen. What they were related to the first is related to. Where the first lies in one of them, it takes that one's place.
 * Gives false, and writes nothing, where none of the others is there or something would lie too deep.
 */
export function mergeClusters(
  doc: Y.Doc,
  keep: string,
  others: readonly string[],
  now: number,
  origin: Origin,
  by = '',
  zones: ZoneBoxes = NO_ZONES,
): boolean {
  const records = { ...readBoard(doc), zones }
  const { clusters } = records
  const isThere = (id: string) => clusters.has(id) && isLive(clusters.get(id) ?? {})
  const gone = new Set(others.filter((id) => id !== keep && isThere(id)))
  const places = isThere(keep) && gone.size > 0 ? planMerge(records, keep, gone) : null
  if (places === null) return false
  doc.transact(() => {
    const entries = clustersOf(doc)
    for (const map of [entries, notesOf(doc), cardsOf(doc)]) {
      for (const [id, entry] of entriesOf(map, places.keys())) setPlace(entry, places.get(id) as Place)
    }
    trashEntries(entries, gone, now, by)
    carryRelations(doc, gone, keep)
    for (const [id, entry] of entriesOf(entries, clusters.keys())) {
      if (gone.has(id) || gone.has(clusters.get(id)?.mergedInto ?? '')) setField(entry, 'mergedInto', keep)
    }
  }, origin)
  return true
}

/**
 * Where everything comes to lie that lies directly in a cluster that goes, what is in the trash too: it still names
 * what it lies in. Null where that would be too deep.
 */
function planMerge(
  records: BoardRecords & { readonly zones: ZoneBoxes },
  keep: string,
  gone: ReadonlySet<string>,
): ReadonlyMap<string, Place> | null {
  const { notes, clusters, cards, zones } = records
  const origins = clusterOrigins(clusters, zones)
  const parents = clusterParents(clusters)
  const structure = readStructure(records)
  const outermost = ancestorsOf(parents, keep).findLast((id) => gone.has(id))
  const above = (outermost === undefined ? parents.get(keep) : parents.get(outermost)) ?? null
  const children = [...gone].flatMap((id) => structure.nodes.get(id)?.children ?? [])
  const nested = children.filter((id) => id !== keep && !gone.has(id))
  if (whyNotInto(clusters, structure, nested, above, 1) !== null) return null
  const inside = (id: string, at: { x: number; y: number }) =>
    placeInside({ id, origin: origins.get(id) ?? { x: 0, y: 0 } }, at)
  const places = new Map<string, Place>()
  for (const { id, place } of clusters.values()) {
    if (id === keep || gone.has(id) || !gone.has(parents.get(id) ?? '')) continue
    places.set(id, inside(keep, origins.get(id) ?? place))
  }
  for (const { id, place } of [...notes.values(), ...cards.values()]) {
    if (gone.has(place.in ?? '')) places.set(id, inside(keep, pagePosition(place, origins)))
  }
  const home = origins.get(keep) ?? { x: 0, y: 0 }
  if (outermost !== undefined)
    places.set(keep, above === null ? placeOnGround(zones, home, CLUSTER_MIDDLE) : inside(above, home))
  return places
}

/** The clusters that it lies in, the innermost first. */
function ancestorsOf(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const ancestors: string[] = []
  for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) ancestors.push(at)
  return ancestors
}

/** The cluster gets the title of one in the trash that was merged into it, which keeps the cluster's in turn. */
export function swapTitles(doc: Y.Doc, cluster: string, other: string, origin: Origin): void {
  const clusters = clustersOf(doc)
  const titles = [cluster, other].map((id) => textOf(clusters.get(id), 'title'))
  const [own, chosen] = titles
  if (cluster === other || own == null || chosen == null) return
  const [before, after] = [own.toString(), chosen.toString()]
  doc.transact(() => {
    applyTextDiff(own, before, after)
    applyTextDiff(chosen, after, before)
  }, origin)
}
