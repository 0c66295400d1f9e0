import { endGathering, gather, undoGathering } from '../gathering'
import { IDLE, type SelectHandlers } from './selectState'

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
