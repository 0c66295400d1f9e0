import type { Point } from '../../shared/geometry/box'
import type { Place } from '../../shared/model/place'
import { planMove } from '../../shared/operations/movePlans'
import type { CommandContext } from './command'
import { positionOf } from './queries'

/** The places of these notes after a move by so many page units, on whole units. */
export function planNoteMove(ctx: CommandContext, ids: readonly string[], delta: Point): Map<string, Place> {
  const items = ids.flatMap((id) => {
    const note = ctx.projection.notes.get(id)
    return note === undefined ? [] : [{ id, place: note.place, page: positionOf(ctx, note) }]
  })
  return planMove(items, { x: Math.round(delta.x), y: Math.round(delta.y) })
}
