import { createTool, type StateTable, type Tool } from '../tool'
import type { ToolContext } from '../toolContext'

type LaserState = { readonly name: 'idle' } | { readonly name: 'pointing' }

const IDLE: LaserState = { name: 'idle' }

function putOut(ctx: ToolContext): LaserState {
  ctx.point(null)
  return IDLE
}

const STATES: StateTable<LaserState> = {
  idle: {
    cursor: 'crosshair',
    onPointerDown(ctx, _own, pointer) {
      ctx.point(pointer.page)
      return { name: 'pointing' }
    },
  },
  pointing: {
    cursor: 'crosshair',
    onPointerMove(ctx, _own, pointer) {
      ctx.point(pointer.page)
      return undefined
    },
    onPointerUp: putOut,
    onCancel: putOut,
  },
}

/** Points at what is talked about, and touches nothing. */
export function createLaserTool(ctx: ToolContext): Tool {
  return createTool(ctx, IDLE, STATES)
}
