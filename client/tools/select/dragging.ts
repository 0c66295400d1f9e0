import type { CanvasPointer, DragPreview, ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

export const dragging: SelectHandlers<'dragging'> = {
  cursor: ({ drag }) => (drag.copies ? 'copy' : 'grabbing'),
  scrollsAtEdges: true,
  onPointerMove: (ctx, { down, drag }, pointer) => dragNotes(ctx, drag.ids, down, pointer),
  onPointerUp(ctx, { down, drag }, pointer) {
    const { ids, dx, dy, copies } = dragBetween(drag.ids, down, pointer)
    const write = copies ? ctx.commands.copyNotes : ctx.commands.moveNotes
    if (dx !== 0 || dy !== 0) write.run(ids, { x: dx, y: dy })
    ctx.previewDrag(null)
    return IDLE
  },
  onCancel(ctx) {
    ctx.previewDrag(null)
    return IDLE
  },
}

/** Shows the notes where the pointer has them; the state that holds them. */
export function dragNotes(
  ctx: ToolContext,
  ids: readonly string[],
  down: CanvasPointer,
  pointer: CanvasPointer,
): SelectState {
  const drag = dragBetween(ids, down, pointer)
  ctx.previewDrag(drag)
  return { name: 'dragging', down, drag }
}

/** On whole page units, as the document will have it. Shift keeps to one axis, Alt leaves the notes and moves copies. */
function dragBetween(ids: readonly string[], down: CanvasPointer, { page, shift, alt }: CanvasPointer): DragPreview {
  const way = { dx: Math.round(page.x - down.page.x), dy: Math.round(page.y - down.page.y) }
  const isAcross = Math.abs(way.dx) >= Math.abs(way.dy)
  const kept = shift ? (isAcross ? { dx: way.dx, dy: 0 } : { dx: 0, dy: way.dy }) : way
  return { ids, ...kept, ...(alt ? { copies: true } : {}) }
}
