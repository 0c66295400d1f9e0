import type { Point } from '../../shared/geometry/box'
import { createTool, type StateTable, type Tool } from './tool'
import { type CanvasPointer, isBeyondClick, type ToolContext } from './toolContext'

type TapState =
  | { readonly name: 'idle' }
  | { readonly name: 'pointing'; readonly down: CanvasPointer }
  | { readonly name: 'panning'; readonly last: Point }

const IDLE: TapState = { name: 'idle' }

/** Does something where one taps. A drag moves the view to what is far away. */
export function createTapTool(ctx: ToolContext, tap: (ctx: ToolContext, pointer: CanvasPointer) => void): Tool {
  const states: StateTable<TapState> = {
    idle: {
      cursor: 'crosshair',
      onPointerDown: (_ctx, _own, pointer) => ({ name: 'pointing', down: pointer }),
    },
    pointing: {
      cursor: 'crosshair',
      onPointerMove(ctx, { down }, pointer) {
        if (!isBeyondClick(down, pointer)) return undefined
        ctx.camera.panBy(pointer.screen.x - down.screen.x, pointer.screen.y - down.screen.y)
        return { name: 'panning', last: pointer.screen }
      },
      onPointerUp(ctx, { down }) {
        tap(ctx, down)
        return IDLE
      },
      onCancel: () => IDLE,
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
  return createTool(ctx, IDLE, states)
}
