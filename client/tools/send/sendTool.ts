import type { Point } from '../../../shared/geometry/box'
import { setSelection } from '../../session/session'
import { heldUnder } from '../thingUnder'
import { createTool, type StateTable, type Tool } from '../tool'
import { type CanvasPointer, isBeyondClick, type ToolContext } from '../toolContext'

type SendState =
  | { readonly name: 'idle' }
  | { readonly name: 'pointing'; readonly down: CanvasPointer }
  | { readonly name: 'panning'; readonly last: Point }

const IDLE: SendState = { name: 'idle' }

const STATES: StateTable<SendState> = {
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
  return createTool(ctx, IDLE, STATES)
}
