import type { Point } from '../../shared/geometry/box'
import type { Place } from '../../shared/model/place'
import { placeInside, placeOnGround } from '../../shared/operations/movePlans'
import { NOTE_MIDDLE } from '../../shared/queries/middles'
import { findPagePosition } from '../../shared/queries/pagePositions'
import type { CommandContext } from './command'
import { othersZoneAround } from './zoneRules'

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

/** The same place, but on the bare page where it would be in another table's zone. */
export function keptOut(ctx: CommandContext, place: Place): Place {
  const { pageX, pageY } = place
  return othersZoneAround(ctx, place.in) === null ? place : { in: null, x: pageX, y: pageY, pageX, pageY }
}

/** A page point as a note's place in what another place lies in; on the ground where that is no cluster that is there. */
export function placeWith(ctx: CommandContext, other: Place, at: Point): Place {
  const { projection } = ctx
  const cluster = other.in === null ? undefined : projection.clusters.get(other.in)
  const origin = cluster === undefined ? null : findPagePosition(cluster.place, projection, cluster.id)
  return placeFor(ctx, cluster === undefined || origin === null ? null : { id: cluster.id, origin }, at)
}
