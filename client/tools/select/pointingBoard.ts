import { setSelection } from '../../session/session'
import { gather } from '../gathering'
import { isBeyondClick } from '../toolContext'
import { IDLE, type SelectHandlers } from './selectState'

export const pointingBoard: SelectHandlers<'pointingBoard'> = {
  onPointerMove(ctx, { down }, pointer) {
    if (!isBeyondClick(down, pointer)) return undefined
    const { selection } = ctx.session.getState()
    return gather(ctx, { name: 'marquee', down, before: selection, adds: down.shift } as const, pointer)
  },
  onPointerUp(ctx, _own, pointer) {
    if (!pointer.shift) setSelection(ctx.session, [])
    return IDLE
  },
  onCancel: () => IDLE,
}
