import { setSelection } from '../../session/session'
import { createTapTool } from '../tapTool'
import { heldUnder } from '../thingUnder'
import type { Tool } from '../tool'
import type { CanvasPointer, ToolContext } from '../toolContext'

/** The first tap takes, where nothing is selected yet; the next one puts: on a note, in a cluster, or just there. */
function tap(ctx: ToolContext, pointer: CanvasPointer): void {
  const mayGo = (id: string) => !ctx.isHeldByOther(id) && ctx.mayTake(id)
  const chosen = ctx.outermost([...ctx.session.getState().selection].filter(mayGo))
  const [first] = chosen
  if (first === undefined) {
    const id = heldUnder(ctx, pointer)
    if (id !== null && ctx.isHeldByOther(id)) ctx.tellHeld(id)
    else if (id !== null && !ctx.mayTake(id)) ctx.tellWhyNot(id)
    else if (id !== null) setSelection(ctx.session, [id])
    return
  }
  const middle = ctx.middleOf(first)
  if (middle === null) return
  const delta = { x: Math.round(pointer.page.x - middle.x), y: Math.round(pointer.page.y - middle.y) }
  ctx.commands.dropThings.run(ctx.planDrop(chosen, delta, ctx.dropTargetAt(pointer.page, chosen)))
  ctx.session.setState({ tool: 'select' })
}

/** Tap, then tap where it goes: gathers without a drag. A drag moves the view to what is far away. */
export function createSendTool(ctx: ToolContext): Tool {
  return createTapTool(ctx, tap)
}
