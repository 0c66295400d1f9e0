import { type Box, boxContains } from '../../shared/geometry/box'
import type { CommandContext } from './command'
import { boxOfNotes } from './queries'

/**
 * Moves the view to these notes where it does not show them clear of what floats at the edges: as near as it was, or,
 * where that is farther away than `leastZoom`, as near as that. What shows them so already stays.
 */
export function showNotes(ctx: CommandContext, ids: Iterable<string>, leastZoom = 0): void {
  const box = boxOfNotes(ctx, ids)
  if (box !== null) showBox(ctx, box, leastZoom)
}

/** The same for anything on the page. */
export function showBox({ camera }: CommandContext, box: Box, leastZoom = 0): void {
  const { zoom } = camera.state
  const clear = camera.clearBox()
  const end = { x: box.x + box.width, y: box.y + box.height }
  if (zoom >= leastZoom && boxContains(clear, box) && boxContains(clear, end)) return
  camera.fitBox(box, { maxZoom: Math.max(leastZoom, zoom) })
}
