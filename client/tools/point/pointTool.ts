import { createTapTool } from '../tapTool'
import { thingUnder } from '../thingUnder'
import type { Tool } from '../tool'
import type { CanvasPointer, ToolContext } from '../toolContext'

/** Says on which note or island one taps, and selects nothing: for who writes of it beside the board. */
function tap(ctx: ToolContext, pointer: CanvasPointer): void {
  const hit = thingUnder(ctx, pointer)
  if (hit !== null && hit.part !== 'card') ctx.session.setState({ pointed: { id: hit.id } })
}

export function createPointTool(ctx: ToolContext): Tool {
  return createTapTool(ctx, tap)
}
