import type { DropPlan, DropTarget } from '../../commands/dropThings'
import type { CanvasPointer, DragPreview, ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

export const dragging: SelectHandlers<'dragging'> = {
  cursor: ({ drag }) => (drag.copies ? 'copy' : 'grabbing'),
  scrollsAtEdges: true,
  onPointerMove: (ctx, { down, drag }, pointer) => dragThings(ctx, drag.ids, down, pointer),
  onPointerUp(ctx, { down, drag }, pointer) {
    const moved = dragBetween(drag.ids, down, pointer)
    const hasMoved = moved.dx !== 0 || moved.dy !== 0
    if (moved.copies) {
      if (hasMoved) ctx.commands.copyNotes.run(moved.ids, { x: moved.dx, y: moved.dy })
    } else if (hasMoved) ctx.commands.dropThings.run(planAt(ctx, moved, pointer))
    ctx.previewDrop(null)
    ctx.previewDrag(null)
    return IDLE
  },
  onCancel(ctx) {
    ctx.previewDrop(null)
    ctx.previewDrag(null)
    return IDLE
  },
}

/** Shows the things where the pointer has them, and what would take them in; the state that holds them. */
export function dragThings(
  ctx: ToolContext,
  ids: readonly string[],
  down: CanvasPointer,
  pointer: CanvasPointer,
): SelectState {
  const drag = dragBetween(ids, down, pointer)
  ctx.previewDrag(drag)
  ctx.previewDrop(drag.copies ? null : planAt(ctx, drag, pointer))
  return { name: 'dragging', down, drag }
}

/** What is under the pointer takes in what is let go there; with Ctrl nothing does. */
function planAt(ctx: ToolContext, { ids, dx, dy }: DragPreview, pointer: CanvasPointer): DropPlan {
  const target: DropTarget | null = pointer.ctrl === true ? null : ctx.dropTargetAt(pointer.page, ids)
  return ctx.planDrop(ids, { x: dx, y: dy }, target)
}

/** On whole page units, as the document will have it. Shift keeps to one axis, Alt leaves the notes and moves copies. */
function dragBetween(ids: readonly string[], down: CanvasPointer, { page, shift, alt }: CanvasPointer): DragPreview {
  const way = { dx: Math.round(page.x - down.page.x), dy: Math.round(page.y - down.page.y) }
  const isAcross = Math.abs(way.dx) >= Math.abs(way.dy)
  const kept = shift ? (isAcross ? { dx: way.dx, dy: 0 } : { dx: 0, dy: way.dy }) : way
  return { ids, ...kept, ...(alt ? { copies: true } : {}) }
}
