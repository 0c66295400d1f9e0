import type { Point } from '../geometry/box'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { FARTHEST, type Place } from '../model/place'
import { findPagePosition } from '../queries/pagePositions'

/** What moves: where it lies now (its effective page position) and how it is held. */
export type Movable = { readonly id: string; readonly place: Place; readonly page: Point }

/** The places after a move by so many page units: each stays in what it lies in. */
export function planMove(items: Iterable<Movable>, delta: Point): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { id, place, page } of items) {
    const x = clamp(page.x + delta.x)
    const y = clamp(page.y + delta.y)
    const held = place.in === null ? { x, y } : { x: clamp(place.x + delta.x), y: clamp(place.y + delta.y) }
    places.set(id, { in: place.in, ...held, pageX: x, pageY: y })
  }
  return places
}

type Records = {
  readonly notes: ReadonlyMap<string, Pick<Note, 'place'>>
  readonly clusters: ReadonlyMap<string, Cluster>
}

/** The same for notes by their ids; ids that are not there are left out. */
export function planNoteMoves(records: Records, ids: Iterable<string>, delta: Point): Map<string, Place> {
  const items: Movable[] = []
  for (const id of ids) {
    const place = records.notes.get(id)?.place
    if (place !== undefined) items.push({ id, place, page: findPagePosition(place, records.clusters) })
  }
  return planMove(items, delta)
}

/** The same for clusters: what they hold moves with them and is not written. */
export function planClusterMoves(records: Records, ids: Iterable<string>, delta: Point): Map<string, Place> {
  const items: Movable[] = []
  for (const id of ids) {
    const place = records.clusters.get(id)?.place
    if (place !== undefined) items.push({ id, place, page: findPagePosition(place, records.clusters, id) })
  }
  return planMove(items, delta)
}

/** The place of what lies at a page point, inside something whose origin on the page is given. */
export function placeInside(container: { readonly id: string; readonly origin: Point } | null, page: Point): Place {
  const x = clamp(page.x)
  const y = clamp(page.y)
  if (container === null) return { in: null, x, y, pageX: x, pageY: y }
  return { in: container.id, x: clamp(x - container.origin.x), y: clamp(y - container.origin.y), pageX: x, pageY: y }
}

function clamp(coordinate: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, coordinate))
}
