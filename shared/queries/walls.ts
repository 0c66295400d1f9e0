import type { Place } from '../model/place'
import type { Zone } from '../model/support'
import { zoneOf } from './zoneOf'

/**
 * The wall that something lies on whose `place.in` this is: the id of a support that has zones for lone wolves, where it
 * lies in one of these; on a board without such supports "" for all that lies in no zone. Null for the rest.
 */
export type WallOf = (home: string | null) => string | null

/** A board without supports is one wall. */
export const ONE_WALL: WallOf = () => ''

export function readWalls(
  clusters: ReadonlyMap<string, { readonly place: Place }>,
  zones: ReadonlyMap<string, Zone>,
): WallOf {
  if (zones.size === 0) return ONE_WALL
  const hasWalls = [...zones.values()].some(({ zone }) => zone.hasWolves)
  return (home) => {
    const zone = zones.get(zoneOf(home, clusters, zones) ?? '')
    if (zone === undefined) return hasWalls ? null : ''
    return zone.zone.hasWolves ? zone.support : null
  }
}
