import { boxContains, expandBox } from '../../shared/geometry/box'
import type { CommandContext } from './command'
import { boxOfNotes } from './queries'

/** Closer to the edge than this is not in view: panels float there. CSS pixels. */
const EDGE = 64

/** Moves the view to these notes where it does not show them whole; never nearer than it was. */
export function showNotes(ctx: CommandContext, ids: Iterable<string>): void {
  const { camera } = ctx
  const box = boxOfNotes(ctx, ids)
  if (box === null) return
  const view = expandBox(camera.visibleBox(), -EDGE / camera.state.zoom)
  const isShown = boxContains(view, box) && boxContains(view, { x: box.x + box.width, y: box.y + box.height })
  if (!isShown) camera.fitBox(box, { maxZoom: Math.min(1, camera.state.zoom) })
}
