import type { Point } from '../../../shared/geometry/box'
import { setSelection, toggleSelection } from '../../session/session'
import { heldUnder } from '../thingUnder'
import { createTool, type StateTable, type Tool } from '../tool'
import { type CanvasPointer, isBeyondClick, type ToolContext } from '../toolContext'

type LassoState =
  | { readonly name: 'idle' }
  | { readonly name: 'pointing'; readonly down: CanvasPointer }
  | {
      readonly name: 'roping'
      readonly path: readonly Point[]
      readonly before: ReadonlySet<string>
      readonly adds: boolean
    }

const IDLE: LassoState = { name: 'idle' }

const STATES: StateTable<LassoState> = {
  idle: {
    cursor: 'crosshair',
    onPointerDown: (_ctx, _own, pointer) => ({ name: 'pointing', down: pointer }),
  },
  pointing: {
    cursor: 'crosshair',
    onPointerMove(ctx, { down }, pointer) {
      if (!isBeyondClick(down, pointer)) return undefined
      const { selection } = ctx.session.getState()
      return rope(ctx, { name: 'roping', path: [down.page], before: selection, adds: down.shift }, pointer)
    },
    onPointerUp(ctx, { down }) {
      const id = heldUnder(ctx, down)
      if (id !== null) toggleSelection(ctx.session, [id])
      else setSelection(ctx.session, [])
      return IDLE
    },
    onCancel: () => IDLE,
  },
  roping: {
    cursor: 'crosshair',
    scrollsAtEdges: true,
    onPointerMove: rope,
    onPointerUp(ctx, own, pointer) {
      rope(ctx, own, pointer)
      ctx.previewLasso(null)
      return IDLE
    },
    onCancel(ctx, { before }) {
      ctx.previewLasso(null)
      setSelection(ctx.session, before)
      return IDLE
    },
  },
}

type Roping = Extract<LassoState, { readonly name: 'roping' }>

/** Selects what the rope goes around, as it is now; with Shift besides what was selected before. */
function rope(ctx: ToolContext, own: Roping, { page }: CanvasPointer): Roping {
  const path = [...own.path, page]
  ctx.previewLasso(path)
  const inside = ctx.thingsInside(path)
  setSelection(ctx.session, own.adds ? [...own.before, ...inside] : inside)
  return { ...own, path }
}

/** Draws a rope around things, to gather them; a tap adds one or takes it away. */
export function createLassoTool(ctx: ToolContext): Tool {
  return createTool(ctx, IDLE, STATES)
}
