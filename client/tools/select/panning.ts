import type { Point } from '../../../shared/geometry/box'
import { selectUnder } from '../thingUnder'
import { type CanvasPointer, endOfClick, type ToolContext } from '../toolContext'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

/** A finger on the bare board or on the ground of an island, or anywhere where one may only watch. */
export const panning: SelectHandlers<'panning'> = {
  cursor: 'grabbing',
  onPointerMove(ctx, { last, hasMoved, tapped }, pointer) {
    if (!hasMoved) return setOff(ctx, last, pointer)
    ctx.camera.panBy(pointer.screen.x - last.x, pointer.screen.y - last.y)
    return { name: 'panning', last: pointer.screen, hasMoved: true, tapped }
  },
  onPointerUp(ctx, { hasMoved, tapped }, pointer) {
    if (!hasMoved) selectUnder(ctx, pointer, tapped === null ? [] : [tapped])
    return IDLE
  },
  onCancel: () => IDLE,
}

/** The view sets off from where it stands: the way that a tap may stray is taken off, so that nothing jumps. */
export function setOff(ctx: ToolContext, down: Point, { screen, kind }: CanvasPointer): SelectState | undefined {
  const from = endOfClick(down, screen, kind)
  if (from.x === screen.x && from.y === screen.y) return undefined
  ctx.camera.panBy(screen.x - from.x, screen.y - from.y)
  return { name: 'panning', last: screen, hasMoved: true, tapped: null }
}
