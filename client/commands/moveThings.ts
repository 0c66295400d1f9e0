import type { Point } from '../../shared/geometry/box'
import { planCardMoves, planClusterMoves, planNoteMoves } from '../../shared/operations/movePlans'
import { moveThings as moveAll } from '../../shared/operations/moveThings'
import type { LocalEdit } from '../../shared/operations/origin'
import type { CommandContext } from './command'
import { idsOf, type Things } from './things'
import { canLieSo } from './zoneRefusal'

/**
 * Writes a move by so many page units, on whole ones. What a cluster holds moves with it. Gives false, and moves nothing,
 * where a zone that something would come into does not take it, which is said.
 */
export function moveThings(ctx: CommandContext, things: Things, delta: Point, origin: LocalEdit): boolean {
  const { projection } = ctx
  const whole = { x: Math.round(delta.x), y: Math.round(delta.y) }
  const places = [
    ...planNoteMoves(projection, things.notes, whole),
    ...planClusterMoves(projection, things.clusters, whole),
    ...planCardMoves(projection, things.cards, whole),
  ]
  if (!canLieSo(ctx, places)) return false
  moveAll(ctx.doc, new Map(idsOf(things).map((id) => [id, whole])), origin, projection.zones)
  return true
}
