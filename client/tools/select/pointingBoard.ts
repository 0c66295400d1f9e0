import { setSelection } from '../../session/session'
import { isBeyondClick } from '../toolContext'
import { drawMarquee } from './marquee'
import { IDLE, type SelectHandlers } from './selectState'

export const pointingBoard: SelectHandlers<'pointingBoard'> = {
  onPointerMove(ctx, { down }, pointer) {
    if (!isBeyondClick(down, pointer)) return undefined
    return drawMarquee(ctx, down, pointer)
  },
  onPointerUp(ctx, _own, pointer) {
    if (!pointer.shift) setSelection(ctx.session, [])
    return IDLE
  },
  onCancel: () => IDLE,
}
