import type { Point } from '../../shared/geometry/box'
import { moveThings as moveAll } from '../../shared/operations/moveThings'
import type { LocalEdit } from '../../shared/operations/origin'
import type { CommandContext } from './command'
import { idsOf, type Things } from './things'

/** Writes a move by so many page units, on whole ones. What a cluster holds moves with it. */
export function moveThings(ctx: CommandContext, things: Things, delta: Point, origin: LocalEdit): void {
  const whole = { x: Math.round(delta.x), y: Math.round(delta.y) }
  moveAll(ctx.doc, new Map(idsOf(things).map((id) => [id, whole])), origin, ctx.projection.zones)
}
