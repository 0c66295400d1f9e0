import type { Point } from '../../shared/geometry/box'
import type { Place } from '../../shared/model/place'
import { placeInside, placeOnGround } from '../../shared/operations/movePlans'
import { NOTE_MIDDLE } from '../../shared/queries/middles'
import { findPagePosition } from '../../shared/queries/pagePositions'
import type { CommandContext } from './command'

type Container = { readonly id: string; readonly origin: Point }

/** A note's place at a page point: in the cluster that is given, or for null on the ground, a zone or the bare page. */
export function placeFor(
  { projection }: Pick<CommandContext, 'projection'>,
  cluster: Container | null,
  at: Point,
  middle: Point = NOTE_MIDDLE,
): Place {
  return cluster === null ? placeOnGround(projection.zones, at, middle) : placeInside(cluster, at)
}

/** A page point as a note's place in what another place lies in; on the ground where that is no cluster that is there. */
export function placeWith(ctx: CommandContext, other: Place, at: Point): Place {
  const { projection } = ctx
  const cluster = other.in === null ? undefined : projection.clusters.get(other.in)
  const origin = cluster === undefined ? null : findPagePosition(cluster.place, projection, cluster.id)
  return placeFor(ctx, cluster === undefined || origin === null ? null : { id: cluster.id, origin }, at)
}
