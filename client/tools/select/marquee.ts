import { endGathering, gather, undoGathering } from '../gathering'
import type { CanvasPointer, ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

export const marquee: SelectHandlers<'marquee'> = {
  cursor: 'crosshair',
  scrollsAtEdges: true,
  onPointerMove: gather,
  onPointerUp(ctx, own, pointer) {
    gather(ctx, own, pointer)
    endGathering(ctx)
    return IDLE
  },
  onCancel(ctx, own) {
    undoGathering(ctx, own)
    return IDLE
  },
}

/** A box from where the pointer came down; with Shift besides what is selected. */
export function drawMarquee(ctx: ToolContext, down: CanvasPointer, pointer: CanvasPointer): SelectState {
  const { selection } = ctx.session.getState()
  return gather(ctx, { name: 'marquee', down, before: selection, adds: down.shift } as const, pointer)
}
