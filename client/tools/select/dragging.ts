import type { CanvasPointer, DragPreview, ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

export const dragging: SelectHandlers<'dragging'> = {
  cursor: 'grabbing',
  onPointerMove: (ctx, { down, drag }, pointer) => dragNotes(ctx, drag.ids, down, pointer),
  onPointerUp(ctx, { down, drag }, pointer) {
    const { dx, dy } = dragBetween(drag.ids, down, pointer)
    if (dx !== 0 || dy !== 0) ctx.commands.moveNotes.run(drag.ids, { x: dx, y: dy })
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

/** On whole page units, as the document will have it. */
function dragBetween(ids: readonly string[], down: CanvasPointer, pointer: CanvasPointer): DragPreview {
  return { ids, dx: Math.round(pointer.page.x - down.page.x), dy: Math.round(pointer.page.y - down.page.y) }
}
