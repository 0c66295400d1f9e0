import type { Point } from '../../shared/geometry/box'
import type { Place } from '../../shared/model/place'
import { placeInside } from '../../shared/operations/movePlans'
import { findPagePosition } from '../../shared/queries/pagePositions'
import type { CommandContext } from './command'

/** A page point as a place in what another place lies in; on the page where that is no cluster that is there. */
export function placeWith({ projection }: CommandContext, other: Place, at: Point): Place {
  const cluster = other.in === null ? undefined : projection.clusters.get(other.in)
  if (cluster === undefined) return placeInside(null, at)
  const origin = findPagePosition(cluster.place, projection.clusters, cluster.id)
  return placeInside({ id: cluster.id, origin }, at)
}
