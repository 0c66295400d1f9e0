import { boxContains } from '../../shared/geometry/box'
import type { CommandContext } from './command'
import { boxOfNotes } from './queries'

const LEAST_ZOOM = 0.5

/** Brings notes into view where they are not yet, as near as the view is, but near enough to read. */
export function revealNotes(ctx: CommandContext, ids: readonly string[]): void {
  const box = boxOfNotes(ctx, ids)
  if (box === null) return
  const clear = ctx.camera.clearBox()
  if (boxContains(clear, box) && boxContains(clear, { x: box.x + box.width, y: box.y + box.height })) return
  ctx.camera.fitBox(box, { maxZoom: Math.max(LEAST_ZOOM, ctx.camera.state.zoom) })
}
