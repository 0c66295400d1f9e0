import { setSelection, toggleSelection } from '../../session/session'
import { selectUnder } from '../thingUnder'
import { type CanvasPointer, isBeyondClick, type ToolContext } from '../toolContext'
import { dragThings } from './dragging'
import { drawMarquee } from './marquee'
import { setOff } from './panning'
import { IDLE, type SelectHandlers, type SelectState } from './selectState'

export const pointingThing: SelectHandlers<'pointingThing'> = {
  onPointerMove(ctx, { id, down }, pointer) {
    if (!isBeyondClick(down, pointer)) return undefined
    if (!ctx.mayTake(id)) {
      ctx.tellWhyNot(id)
      const draws = ctx.canWrite && pointer.kind === 'mouse'
      return draws ? drawMarquee(ctx, down, pointer) : setOff(ctx, down.screen, pointer)
    }
    if (ctx.isHeldByOther(id)) {
      ctx.tellHeld(id)
      return { name: 'waiting', id, shift: down.shift }
    }
    return dragThings(ctx, thingsToDrag(ctx, id, down.shift), down, pointer)
  },
  onPointerUp(ctx, { id, down }, pointer) {
    if (pointer.shift) toggleSelection(ctx.session, [id])
    else selectUnder(ctx, down, [id])
    return IDLE
  },
  onCancel: () => IDLE,
}

/** Somebody else has it in their hand; it is this person's as soon as they let go. */
export const waiting: SelectHandlers<'waiting'> = {
  cursor: 'not-allowed',
  onPointerMove(ctx, { id, shift }, pointer) {
    if (ctx.isHeldByOther(id)) return undefined
    return take(ctx, id, shift, pointer)
  },
  onPointerUp: () => IDLE,
  onCancel: () => IDLE,
}

/** Its middle comes under the pointer, wherever it was let go. */
function take(ctx: ToolContext, id: string, shift: boolean, pointer: CanvasPointer): SelectState {
  const middle = ctx.middleOf(id)
  if (middle === null) return IDLE
  return dragThings(ctx, thingsToDrag(ctx, id, shift), { ...pointer, page: middle }, pointer)
}

/**
 * The whole selection if the thing belongs to it, or with Shift joins it, else the thing alone; never what another
 * person holds, nor what lies in a cluster that is dragged too.
 */
function thingsToDrag(ctx: ToolContext, id: string, joins: boolean): string[] {
  const { selection } = ctx.session.getState()
  if (!selection.has(id)) setSelection(ctx.session, joins ? [...selection, id] : [id])
  const free = [...ctx.session.getState().selection].filter((one) => !ctx.isHeldByOther(one) && ctx.mayTake(one))
  return ctx.outermost(free)
}
