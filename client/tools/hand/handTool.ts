import type { Point } from '../../../shared/geometry/box'
import { createTool, type StateTable, type Tool } from '../tool'
import type { ToolContext } from '../toolContext'

type HandState = { readonly name: 'idle' } | { readonly name: 'panning'; readonly last: Point }

const IDLE: HandState = { name: 'idle' }

const STATES: StateTable<HandState> = {
  idle: {
    cursor: 'grab',
    onPointerDown: (_ctx, _own, pointer) => ({ name: 'panning', last: pointer.screen }),
  },
  panning: {
    cursor: 'grabbing',
    onPointerMove(ctx, { last }, { screen }) {
      ctx.camera.panBy(screen.x - last.x, screen.y - last.y)
      return { name: 'panning', last: screen }
    },
    onPointerUp: () => IDLE,
    onCancel: () => IDLE,
  },
}

/** Moves the view and nothing else. */
export function createHandTool(ctx: ToolContext): Tool {
  return createTool(ctx, IDLE, STATES)
}
