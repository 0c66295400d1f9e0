import { setSelection } from '../../session/session'
import { clickTolerance } from '../toolContext'
import { IDLE, type SelectHandlers } from './selectState'

/** A finger on the bare board. */
export const panning: SelectHandlers<'panning'> = {
  cursor: 'grabbing',
  onPointerMove(ctx, { last, hasMoved }, { screen, kind }) {
    const [dx, dy] = [screen.x - last.x, screen.y - last.y]
    if (!hasMoved && Math.hypot(dx, dy) <= clickTolerance(kind)) return undefined
    ctx.camera.panBy(dx, dy)
    return { name: 'panning', last: screen, hasMoved: true }
  },
  onPointerUp(ctx, { hasMoved }) {
    if (!hasMoved) setSelection(ctx.session, [])
    return IDLE
  },
  onCancel: () => IDLE,
}
