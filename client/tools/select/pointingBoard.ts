import { selectUnder } from '../thingUnder'
import { isBeyondClick } from '../toolContext'
import { drawMarquee } from './marquee'
import { IDLE, type SelectHandlers } from './selectState'

export const pointingBoard: SelectHandlers<'pointingBoard'> = {
  onPointerMove(ctx, { down }, pointer) {
    if (!isBeyondClick(down, pointer)) return undefined
    return drawMarquee(ctx, down, pointer)
  },
  onPointerUp(ctx, { down }, pointer) {
    if (!pointer.shift) selectUnder(ctx, down, [])
    return IDLE
  },
  onCancel: () => IDLE,
}
