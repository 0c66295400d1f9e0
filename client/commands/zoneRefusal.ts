import type { Point } from '../../shared/geometry/box'
import type { Place } from '../../shared/model/place'
import { CLUSTER_MIDDLE, cardMiddle, NOTE_MIDDLE } from '../../shared/queries/middles'
import type { CommandContext } from './command'
import type { DropRefusal } from './dropThings'
import { sayWhyNot } from './whyNot'
import { othersZoneAround, whyNotInZone, whyNotNew, type ZoneReader } from './zoneRules'

export type ZoneRefusal = { readonly zone: string; readonly refusal: DropRefusal }

/** The first of the zones that does not take all that would come into it, and why; null where each does. */
export function zoneRefusal(
  view: ZoneReader,
  comings: Iterable<readonly [id: string, zone: string | null]>,
): ZoneRefusal | null {
  const coming = new Map<string, string[]>()
  for (const [id, zone] of comings) {
    const ids = zone === null ? undefined : coming.get(zone)
    if (ids !== undefined) ids.push(id)
    else if (zone !== null) coming.set(zone, [id])
  }
  for (const [zone, ids] of coming) {
    const refusal = whyNotInZone(view, zone, ids)
    if (refusal !== null) return { zone, refusal }
  }
  return null
}

/** True where things may come to lie so; where not, says why. */
export function canLieSo(ctx: CommandContext, places: Iterable<readonly [id: string, place: Place]>): boolean {
  const why = zoneRefusal(
    ctx,
    [...places].map(([id, place]) => [id, place.in]),
  )
  if (why !== null) sayWhyNot(ctx, why.refusal, why.zone)
  return why === null
}

/** The same for a new thing of a kind. */
export function canBeNew(ctx: CommandContext, kind: string, place: Place): boolean {
  const others = othersZoneAround(ctx, place.in)
  const why = place.in === null ? null : others === null ? whyNotNew(ctx, place.in, kind) : 'table'
  if (why !== null) sayWhyNot(ctx, why, others ?? '')
  return why === null
}

/** The point that tells which zone a thing lies in, from its top left. */
export function thingMiddle({ projection: { cards, clusters } }: Pick<ZoneReader, 'projection'>, id: string): Point {
  const card = cards.get(id)
  if (card !== undefined) return cardMiddle(card)
  return clusters.has(id) ? CLUSTER_MIDDLE : NOTE_MIDDLE
}
