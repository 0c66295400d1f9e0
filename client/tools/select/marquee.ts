import { boxFromCorners } from '../../../shared/geometry/box'
import { setSelection } from '../../session/session'
import type { CanvasPointer, ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

type Marquee = Extract<SelectState, { name: 'marquee' }>

export const marquee: SelectHandlers<'marquee'> = {
  cursor: 'crosshair',
  onPointerMove: drawMarquee,
  onPointerUp(ctx, own, pointer) {
    drawMarquee(ctx, own, pointer)
    ctx.previewMarquee(null)
    return IDLE
  },
  onCancel(ctx, { before }) {
    setSelection(ctx.session, before)
    ctx.previewMarquee(null)
    return IDLE
  },
}

/** Selects what the box meets; with Shift, besides what was selected before. */
export function drawMarquee(ctx: ToolContext, own: Marquee, pointer: CanvasPointer): SelectState {
  const box = boxFromCorners(own.down.page, pointer.page)
  ctx.previewMarquee(box)
  setSelection(ctx.session, own.down.shift ? [...own.before, ...ctx.notesIn(box)] : ctx.notesIn(box))
  return own
}
