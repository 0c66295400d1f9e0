import type { Point } from '../../shared/geometry/box'
import { moveClusters } from '../../shared/operations/clusters'
import { planClusterMoves } from '../../shared/operations/movePlans'
import { moveNotes } from '../../shared/operations/notes'
import type { LocalEdit } from '../../shared/operations/origin'
import type { CommandContext } from './command'
import { planNoteMove } from './planNoteMove'
import type { Things } from './things'

/** Writes a move by so many page units, on whole ones. What a cluster holds moves with it. */
export function moveThings(ctx: CommandContext, { notes, clusters }: Things, delta: Point, origin: LocalEdit): void {
  const whole = { x: Math.round(delta.x), y: Math.round(delta.y) }
  ctx.doc.transact(() => {
    moveNotes(ctx.doc, planNoteMove(ctx, notes, whole), origin)
    moveClusters(ctx.doc, planClusterMoves(ctx.projection, clusters, whole), origin)
  }, origin)
}
