import type { Point } from '../geometry/box'
import type { Card } from '../model/card'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { FARTHEST, type Place } from '../model/place'
import { CLUSTER_MIDDLE, cardMiddle, NOTE_MIDDLE } from '../queries/middles'
import { findPagePosition } from '../queries/pagePositions'
import { NO_ZONES, type ZoneBoxes, zoneAt } from '../queries/zones'

/**
 * What moves: where it lies now (its effective page position), how it is held, and its middle from its top left: that
 * point tells which zone of a support it lies in.
 */
export type Movable = { readonly id: string; readonly place: Place; readonly page: Point; readonly middle: Point }

/**
 * The places after a move by so many page units: what lies in a cluster stays in it, what lies on the page or in a zone
 * lies in the zone that is under its middle then.
 */
function planMove(items: Iterable<Movable>, delta: Point, zones: ZoneBoxes = NO_ZONES): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { id, place, page, middle } of items) {
    const to = { x: page.x + delta.x, y: page.y + delta.y }
    if (place.in === null || zones.has(place.in)) places.set(id, placeOnGround(zones, to, middle))
    else {
      const held = { x: clamp(place.x + delta.x), y: clamp(place.y + delta.y) }
      places.set(id, { in: place.in, ...held, pageX: clamp(to.x), pageY: clamp(to.y) })
    }
  }
  return places
}

type Records = {
  readonly notes: ReadonlyMap<string, Pick<Note, 'place'>>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly cards?: ReadonlyMap<string, Pick<Card, 'place' | 'width' | 'height'>>
  readonly zones?: ZoneBoxes
}

/** The same for notes by their ids; ids that are not there are left out. */
export function planNoteMoves(records: Records, ids: Iterable<string>, delta: Point): Map<string, Place> {
  return planMoves(records, ids, delta, (id) => {
    const place = records.notes.get(id)?.place
    return place === undefined ? null : { place, page: findPagePosition(place, records), middle: NOTE_MIDDLE }
  })
}

/** The same for clusters: what they hold moves with them and is not written. */
export function planClusterMoves(records: Records, ids: Iterable<string>, delta: Point): Map<string, Place> {
  return planMoves(records, ids, delta, (id) => {
    const place = records.clusters.get(id)?.place
    return place === undefined ? null : { place, page: findPagePosition(place, records, id), middle: CLUSTER_MIDDLE }
  })
}

/** The same for cards. */
export function planCardMoves(records: Records, ids: Iterable<string>, delta: Point): Map<string, Place> {
  return planMoves(records, ids, delta, (id) => {
    const card = records.cards?.get(id)
    if (card === undefined) return null
    return { place: card.place, page: findPagePosition(card.place, records), middle: cardMiddle(card) }
  })
}

function planMoves(
  { clusters, zones = NO_ZONES }: Records,
  ids: Iterable<string>,
  delta: Point,
  find: (id: string) => Omit<Movable, 'id'> | null,
): Map<string, Place> {
  // What lies in something that is not there (a support in the trash, say) lies on the page for whoever looks: it stays
  // in it, to come back with it, unless it is moved onto another zone.
  const leavesLost = ({ place, page, middle }: Omit<Movable, 'id'>) =>
    place.in !== null &&
    !clusters.has(place.in) &&
    zoneAt(zones, { x: page.x + delta.x + middle.x, y: page.y + delta.y + middle.y }) !== null
  const items = [...ids].flatMap((id): Movable[] => {
    const found = find(id)
    if (found === null) return []
    return [{ id, ...found, place: leavesLost(found) ? { ...found.place, in: null } : found.place }]
  })
  return planMove(items, delta, zones)
}

/** The place of what lies at a page point, inside something whose origin on the page is given. */
export function placeInside(container: { readonly id: string; readonly origin: Point } | null, page: Point): Place {
  const x = clamp(page.x)
  const y = clamp(page.y)
  if (container === null) return { in: null, x, y, pageX: x, pageY: y }
  return { in: container.id, x: clamp(x - container.origin.x), y: clamp(y - container.origin.y), pageX: x, pageY: y }
}

/** The place of what lies at a page point in no cluster: in the zone that is under its middle, else on the page. */
export function placeOnGround(zones: ZoneBoxes, page: Point, middle: Point): Place {
  return placeInside(zoneAt(zones, { x: page.x + middle.x, y: page.y + middle.y }), page)
}

function clamp(coordinate: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, coordinate))
}
