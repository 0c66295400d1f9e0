import type { Point } from '../geometry/box'
import type { Cluster } from '../model/cluster'
import type { Place } from '../model/place'
import { NO_ZONES, type ZoneBoxes } from './zones'

/** What is needed of a cluster to find its page position: those in the trash count too, since they still lie there. */
export type PlacedClusters = ReadonlyMap<string, Pick<Cluster, 'place'>>

/**
 * The cluster that each cluster lies in, or null: on the page, in something that is no cluster, or its circle's head.
 * Concurrent moves can make a circle; it is read as if its member with the smallest id had no parent.
 */
export function clusterParents(clusters: PlacedClusters): Map<string, string | null> {
  const parents = new Map<string, string | null>()
  for (const [id, { place }] of clusters) {
    parents.set(id, place.in !== null && clusters.has(place.in) ? place.in : null)
  }
  const done = new Set<string>()
  for (const start of parents.keys()) {
    const path = new Set<string>()
    let at: string | null = start
    while (at !== null && !done.has(at) && !path.has(at)) {
      path.add(at)
      at = parents.get(at) ?? null
    }
    if (at !== null && path.has(at)) parents.set(circleHead(path, at), null)
    for (const id of path) done.add(id)
  }
  return parents
}

/** The smallest id of the circle that a walk closed by coming back to `entrance`. */
function circleHead(path: ReadonlySet<string>, entrance: string): string {
  const walked = [...path]
  const circle = walked.slice(walked.indexOf(entrance))
  return circle.reduce((smallest, id) => (id < smallest ? id : smallest))
}

/** Every cluster's and every zone's top left on the page: of all that a place may lie in. */
export function clusterOrigins(clusters: PlacedClusters, zones: ZoneBoxes = NO_ZONES): Map<string, Point> {
  const parents = clusterParents(clusters)
  const origins = zoneOrigins(zones)
  for (const start of parents.keys()) {
    const path: string[] = []
    for (let at: string | null = start; at !== null && !origins.has(at); at = parents.get(at) ?? null) path.push(at)
    for (const id of path.reverse()) {
      const place = clusters.get(id)?.place
      const parent = parents.get(id) ?? zoneOf(place, zones)
      if (place !== undefined) origins.set(id, resolve(place, parent === null ? undefined : origins.get(parent)))
    }
  }
  return origins
}

function zoneOrigins(zones: ZoneBoxes): Map<string, Point> {
  return new Map([...zones].map(([id, { x, y }]) => [id, { x, y }]))
}

function zoneOf(place: Place | undefined, zones: ZoneBoxes): string | null {
  return place?.in != null && zones.has(place.in) ? place.in : null
}

/** A note's, cluster's or card's top left on the page, by `clusterOrigins`. Not for a circle's head. */
export function pagePosition(place: Place, origins: ReadonlyMap<string, Point>): Point {
  return resolve(place, place.in === null ? undefined : origins.get(place.in))
}

/**
 * The same for one place, by walking up: for who follows a board and has no origins at hand. `of` is the cluster whose
 * place it is, where it is a cluster's: needed to find it in a circle.
 */
export function findPagePosition(place: Place, { clusters, zones = NO_ZONES }: PlaceHolders, of?: string): Point {
  const places: Place[] = [place]
  const ids: string[] = of === undefined ? [''] : [of]
  const seen = new Set(ids)
  for (let at = place; at.in !== null && clusters.has(at.in); ) {
    if (seen.has(at.in)) return stopAt(places, ids, circleHead(seen, at.in))
    const parent = clusters.get(at.in) as { place: Place }
    seen.add(at.in)
    ids.push(at.in)
    places.push(parent.place)
    at = parent.place
  }
  const zone = zones.get(places.at(-1)?.in ?? '')
  return sum(places, zone === undefined ? undefined : { x: zone.x, y: zone.y })
}

/** What a place may lie in. */
export type PlaceHolders = { readonly clusters: PlacedClusters; readonly zones?: ZoneBoxes }

function stopAt(places: readonly Place[], ids: readonly string[], head: string): Point {
  const until = places.slice(0, ids.indexOf(head) + 1)
  const last = until.at(-1) as Place
  return sum([...until.slice(0, -1), { ...last, in: '' }])
}

/** The last place stands on the page by itself, or in the zone whose origin is given, the others in the one after them. */
function sum(places: readonly Place[], zone?: Point): Point {
  return places.reduceRight<Point | undefined>((origin, place) => resolve(place, origin), zone) as Point
}

function resolve(place: Place, origin: Point | undefined): Point {
  if (origin !== undefined) return { x: origin.x + place.x, y: origin.y + place.y }
  return place.in === null ? { x: place.x, y: place.y } : { x: place.pageX, y: place.pageY }
}
