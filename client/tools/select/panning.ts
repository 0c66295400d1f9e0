import type { Point } from '../../../shared/geometry/box'
import { setSelection } from '../../session/session'
import { type CanvasPointer, clickTolerance, type ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

/** A finger on the bare board, or anywhere where one may only watch. */
export const panning: SelectHandlers<'panning'> = {
  cursor: 'grabbing',
  onPointerMove(ctx, { last, hasMoved }, pointer) {
    if (!hasMoved) return setOff(ctx, last, pointer)
    ctx.camera.panBy(pointer.screen.x - last.x, pointer.screen.y - last.y)
    return { name: 'panning', last: pointer.screen, hasMoved: true }
  },
  onPointerUp(ctx, { hasMoved }) {
    if (!hasMoved) setSelection(ctx.session, [])
    return IDLE
  },
  onCancel: () => IDLE,
}

/** The view sets off from where it stands: the way that a tap may stray is taken off, so that nothing jumps. */
export function setOff(ctx: ToolContext, down: Point, { screen, kind }: CanvasPointer): SelectState | undefined {
  const [dx, dy] = [screen.x - down.x, screen.y - down.y]
  const length = Math.hypot(dx, dy)
  const share = 1 - clickTolerance(kind) / length
  if (length === 0 || share <= 0) return undefined
  ctx.camera.panBy(dx * share, dy * share)
  return { name: 'panning', last: screen, hasMoved: true }
}
