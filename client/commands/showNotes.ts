import { boxContains } from '../../shared/geometry/box'
import type { CommandContext } from './command'
import { boxOfNotes } from './queries'

/** Moves the view to these notes where it does not show them whole; never nearer than it was. */
export function showNotes(ctx: CommandContext, ids: Iterable<string>): void {
  const { camera } = ctx
  const box = boxOfNotes(ctx, ids)
  if (box === null) return
  const clear = camera.clearBox()
  const end = { x: box.x + box.width, y: box.y + box.height }
  if (boxContains(clear, box) && boxContains(clear, end)) return
  camera.fitBox(box, { maxZoom: Math.min(1, camera.state.zoom) })
}
