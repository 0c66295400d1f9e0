import type { Place } from '../model/place'
import { clusterParents, type PlaceHolders } from './pagePositions'
import { NO_ZONES } from './zones'

/**
 * Tells which zone of a support something lies in by its place, through the clusters that it lies in (those in the trash
 * too, since they still lie there); null for none.
 */
export function createZoneFinder({ clusters, zones = NO_ZONES }: PlaceHolders): (place: Place) => string | null {
  const parents = clusterParents(clusters)
  return (place) => {
    let home = place.in
    for (let at = home; at !== null && parents.has(at); at = parents.get(at) ?? null) home = at
    const outermost = home === null ? undefined : clusters.get(home)
    const ground = outermost === undefined ? home : outermost.place.in
    return ground !== null && zones.has(ground) ? ground : null
  }
}
